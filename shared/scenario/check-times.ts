/** Paces: every clock of a stage fits into the stage, and the stages fit into the lesson (CLK-3). */
import { mismatch, type Problem, problem, unless } from './problem.ts'
import type { Pace, Scenario } from './schema.ts'

/** No package is decided before every party could see it for a minute (PKG-3). */
const SHORTEST_SIGHT = 60

/** Clocks that run inside the stages which open a procedure. */
const CLOCKS: readonly {
  readonly clock: 'ballot' | 'silence' | 'withoutVote' | 'package' | 'marks' | 'initials'
  readonly procedure: string
}[] = [
  { clock: 'ballot', procedure: 'ballots' },
  { clock: 'silence', procedure: 'silence' },
  { clock: 'withoutVote', procedure: 'text' },
  { clock: 'package', procedure: 'packages' },
  { clock: 'marks', procedure: 'packages' },
  { clock: 'initials', procedure: 'treaty' },
]

/** The seconds of the shortest stage that opens a procedure; nothing where no stage does. */
const shortest = (scenario: Scenario, pace: Pace, procedure: string): number | undefined => {
  const times = scenario.stages.flatMap(({ id, opens }) => (opens.includes(procedure) ? (pace.stages[id] ?? 0) : []))
  return times.length > 0 ? Math.min(...times) : undefined
}

const checkClocks = (path: string, scenario: Scenario, pace: Pace): readonly Problem[] =>
  CLOCKS.flatMap(({ clock, procedure }) => {
    const stage = shortest(scenario, pace, procedure)
    const fits = stage === undefined || pace[clock] <= stage
    return unless(fits, `${path}.${clock}`, `${pace[clock]} s do not fit into a stage of ${stage} s`)
  })

/** Where the parties may choose roll-call, each of them can be called once (FLR-15). */
function checkRollCall(path: string, scenario: Scenario, pace: Pace): readonly Problem[] {
  const stage = shortest(scenario, pace, 'ballots')
  const isThere = scenario.rules.some(({ id, values }) => id === 'voting' && values.some((v) => v.id === 'roll-call'))
  const all = scenario.parties.length
  const fits = !isThere || stage === undefined || all * pace.call <= stage
  return unless(fits, `${path}.call`, `${all} × ${pace.call} s do not fit into a stage of ${stage} s (FLR-15)`)
}

const checkPackages = (path: string, scenario: Scenario, pace: Pace): readonly Problem[] => {
  const stage = shortest(scenario, pace, 'packages')
  if (stage === undefined) return []
  return [
    ...unless(
      pace.packageVisible >= SHORTEST_SIGHT,
      `${path}.packageVisible`,
      `a package has to be seen for ${SHORTEST_SIGHT} s`,
    ),
    ...unless(pace.packageVisible < pace.package, `${path}.package`, 'it runs out before the package may be decided'),
    ...unless(pace.marks + pace.package <= stage, `${path}.marks`, `marks and a package do not fit into ${stage} s`),
  ]
}

const checkChain = (path: string, scenario: Scenario, pace: Pace): readonly Problem[] => {
  const stage = shortest(scenario, pace, 'chain')
  if (stage === undefined) return []
  const listed = scenario.questions.filter(({ hidden }) => hidden === undefined).length
  return [
    ...unless(
      4 * listed * pace.question <= 3 * stage,
      `${path}.question`,
      `${listed} × ${pace.question} s do not fit into three quarters of ${stage} s (AGD-10)`,
    ),
    ...unless(
      pace.ballot + pace.chairStep <= pace.question,
      `${path}.question`,
      'a ballot and a step of the chair do not fit into the least time of a question (AGD-10)',
    ),
    ...unless(
      2 * pace.withoutVote <= pace.question,
      `${path}.withoutVote`,
      'the time to object does not fit into half the time of a question',
    ),
  ]
}

const checkPace = (scenario: Scenario, name: string, pace: Pace): readonly Problem[] => {
  const path = `paces.${name}`
  const total = Object.values(pace.stages).reduce((sum, seconds) => sum + seconds, 0)
  return [
    ...mismatch(
      `${path}.stages`,
      'stage',
      Object.keys(pace.stages),
      scenario.stages.map(({ id }) => id),
    ),
    ...unless(total <= pace.minutes * 60, path, `the stages take ${total} s, more than ${pace.minutes} minutes`),
    ...checkClocks(path, scenario, pace),
    ...checkRollCall(path, scenario, pace),
    ...checkPackages(path, scenario, pace),
    ...checkChain(path, scenario, pace),
    ...scenario.injects.flatMap(({ id, at }) =>
      at && at.after >= (pace.stages[at.stage] ?? Infinity)
        ? [problem(`injects.${id}.at`, `comes after the end of its stage at the pace "${name}"`)]
        : [],
    ),
  ]
}

export const checkTimes = (scenario: Scenario): readonly Problem[] =>
  Object.entries(scenario.paces).flatMap(([name, pace]) => checkPace(scenario, name, pace))
