/** Stages: phases in their order, procedures in theirs, nothing opened that leads nowhere (STG-1, STG-2). */
import { type Problem, repeated, unless } from './problem.ts'
import type { Scenario, Stage } from './schema.ts'

const PHASES: readonly Stage['phase'][] = ['pre-negotiation', 'interaction', 'implementation', 'debrief']

/** Each procedure builds on those before it, so that none may first open in an earlier stage than one before it. */
const ROAD: readonly string[] = [
  'protocol',
  'listing',
  'ranking',
  'chain',
  'packages',
  'treaty',
  'ratification',
  'calendar',
]

/** A procedure works only where the others are open too. */
const NEEDS: Readonly<Record<string, readonly string[]>> = {
  protocol: ['ballots'],
  chain: ['text', 'ballots'],
  packages: ['text', 'ballots'],
  silence: ['text'],
  calendar: ['ballots'],
}

/** What may still go on once everything is decided. */
const TALK: readonly string[] = ['channels', 'delegation']

const checkPhases = (stages: readonly Stage[]): readonly Problem[] => {
  const order = stages.map(({ phase }) => PHASES.indexOf(phase))
  const debriefs = stages.filter(({ phase }) => phase === 'debrief')
  return [
    ...unless(
      order.every((phase, index) => index === 0 || phase >= (order[index - 1] ?? 0)),
      'stages',
      `the phases stand out of their order: ${PHASES.join(', ')}`,
    ),
    ...unless(
      debriefs.length === 1 && stages.at(-1)?.phase === 'debrief',
      'stages',
      'the last stage, and only it, is the debrief',
    ),
  ]
}

const checkStage = ({ id, phase, opens }: Stage): readonly Problem[] => [
  ...repeated(`stages.${id}.opens`, opens),
  ...opens.flatMap((procedure) =>
    (NEEDS[procedure] ?? []).flatMap((needed) =>
      unless(opens.includes(needed), `stages.${id}.opens`, `"${procedure}" needs "${needed}" beside it`),
    ),
  ),
  ...(phase === 'debrief'
    ? unless(
        opens.every((procedure) => TALK.includes(procedure)),
        `stages.${id}.opens`,
        'nothing is decided in the debrief',
      )
    : unless(
        opens.some((procedure) => !TALK.includes(procedure)),
        `stages.${id}.opens`,
        'there is nothing to do but talk',
      )),
]

const checkRoad = ({ stages, documents, equalStatus }: Scenario): readonly Problem[] => {
  const first = (procedure: string) => stages.findIndex(({ opens }) => opens.includes(procedure))
  const road = ROAD.filter((procedure) => first(procedure) >= 0)
  const confirmed = documents.some(({ clauses }) => clauses.consent === 'ratification' || clauses.adReferendum)
  return [
    ...road.flatMap((procedure, index) => {
      const before = road[index - 1]
      return unless(
        before === undefined || first(before) <= first(procedure),
        'stages',
        `"${procedure}" opens before "${before}", on which it builds`,
      )
    }),
    ...unless(first('treaty') >= 0, 'stages', 'no stage opens the documents for signature'),
    ...unless(
      first('treaty') < 0 || stages.findLastIndex(({ opens }) => opens.includes('text')) < first('treaty'),
      'stages',
      'documents open for signature while their brackets may still be open (TXT-5)',
    ),
    ...unless(
      equalStatus || first('chain') < 0,
      'equalStatus',
      'a chain of questions suits parties of equal status only (AGD-9)',
    ),
    ...unless(first('chain') >= 0 || first('packages') >= 0, 'stages', 'no stage settles a question'),
    ...unless(
      !confirmed || first('ratification') >= 0,
      'stages',
      'a document has to be ratified or confirmed, and no stage opens "ratification"',
    ),
  ]
}

export const checkStages = (scenario: Scenario): readonly Problem[] => [
  ...checkPhases(scenario.stages),
  ...scenario.stages.flatMap(checkStage),
  ...checkRoad(scenario),
]
