/** What is carried out (IMP-7): ids resolve, every answer has its periods, what a trust costs is sound, and the periods fit into their stage. */
import type { Calendar, Obligation } from './calendar.ts'
import { mismatch, type Problem, problem, repeated, unknown, unless } from './problem.ts'
import { LEFT_OPEN, type Pace, type Scenario } from './schema.ts'

const ids = (things: readonly { readonly id: string }[]): readonly string[] => things.map(({ id }) => id)

/** By option: each of the question is named, and nothing else but that it is left open. */
const checkOptions = (scenario: Scenario, path: string, question: string, named: readonly string[]) => {
  const found = scenario.questions.find(({ id }) => id === question)
  if (!found) return unknown(path, 'question', [question], [])
  const expected = [...ids(found.options), ...(named.includes(LEFT_OPEN) ? [LEFT_OPEN] : [])]
  return mismatch(path, 'option', named, expected)
}

function checkObligation(scenario: Scenario, calendar: Calendar, obligation: Obligation): readonly Problem[] {
  const path = `calendar.obligations.${obligation.id}`
  const { follows, scale, cost, brings } = obligation
  const owing = Object.keys(cost)
  const dates = Object.entries(follows.due)
  return [
    ...checkOptions(scenario, `${path}.follows.due`, follows.question, Object.keys(follows.due)),
    ...dates.flatMap(([option, periods]) => [
      ...unknown(`${path}.follows.due.${option}`, 'period', periods, ids(calendar.periods)),
      ...repeated(`${path}.follows.due.${option}`, periods),
    ]),
    ...unless(
      dates.some(([, periods]) => periods.length > 0),
      `${path}.follows.due`,
      'it never falls due: name a period under an option, or take the obligation out',
    ),
    ...scale.flatMap(({ question, percent }) =>
      checkOptions(scenario, `${path}.scale.${question}`, question, Object.keys(percent)),
    ),
    ...unknown(`${path}.cost`, 'party', owing, ids(scenario.parties)),
    ...unknown(
      `${path}.found`,
      'kind of inspection',
      Object.keys(obligation.found ?? {}),
      ids(calendar.inspections?.kinds ?? []),
    ),
    ...unless(
      obligation.hidden || obligation.found === undefined,
      `${path}.found`,
      'it cannot be broken unseen, so there is nothing to find',
    ),
    ...unless(owing.length > 0, `${path}.cost`, 'nobody owes it: name a party and what meeting it costs'),
    ...unknown(`${path}.brings`, 'party that owes it', Object.keys(brings), owing),
    ...Object.entries(brings).flatMap(([owner, to]) => [
      ...unknown(`${path}.brings.${owner}`, 'party', Object.keys(to), ids(scenario.parties)),
      ...unless(!(owner in to), `${path}.brings.${owner}`, 'what meeting it brings its owner belongs into the cost'),
    ]),
  ]
}

/** What all go by follows from a question that all know. */
const checkListed = ({ questions }: Scenario, path: string, question: string): readonly Problem[] =>
  unless(
    questions.find(({ id }) => id === question)?.hidden === undefined,
    path,
    `"${question}" is a hidden question, and all go by this one`,
  )

function checkInspections(scenario: Scenario, { inspections }: Calendar): readonly Problem[] {
  if (!inspections) return []
  const { kinds, sides = [], quota, strength, refusable } = inspections
  const path = 'calendar.inspections'
  const refusing = scenario.questions.find(({ id }) => id === refusable?.question)
  return [
    ...repeated(`${path}.kinds`, ids(kinds)),
    ...repeated(`${path}.sides`, sides.flat()),
    ...unknown(`${path}.sides`, 'party', sides.flat(), ids(scenario.parties)),
    ...checkOptions(scenario, `${path}.quota.year`, quota.question, Object.keys(quota.year)),
    ...checkListed(scenario, `${path}.quota.year`, quota.question),
    ...checkListed(scenario, `${path}.refusable`, refusable?.question ?? ''),
    ...strength.flatMap(({ question, percent }) =>
      checkOptions(scenario, `${path}.strength.${question}`, question, Object.keys(percent)),
    ),
    ...(refusable
      ? [
          ...unknown(`${path}.refusable`, 'question', [refusable.question], ids(scenario.questions)),
          ...unknown(`${path}.refusable`, 'option', refusable.options, ids(refusing?.options ?? [])),
        ]
      : []),
  ]
}

const checkEvents = (scenario: Scenario, { periods, obligations, forceMajeure = [] }: Calendar): readonly Problem[] => [
  ...repeated('calendar.forceMajeure', ids(forceMajeure)),
  ...forceMajeure.flatMap(({ id, period, at, excuses = [] }) => [
    ...unknown(`calendar.forceMajeure.${id}.excuses`, 'obligation', excuses, ids(obligations)),
    ...obligations
      .filter((obligation) => excuses.includes(obligation.id))
      .flatMap(({ follows }) => checkListed(scenario, `calendar.forceMajeure.${id}.excuses`, follows.question)),
    ...unknown(`calendar.forceMajeure.${id}.period`, 'period', [period], ids(periods)),
    ...unknown(`calendar.forceMajeure.${id}.at`, 'party', at, ids(scenario.parties)),
  ]),
]

const checkBreach = (scenario: Scenario, { breach }: Calendar): readonly Problem[] =>
  breach
    ? [
        ...checkOptions(scenario, 'calendar.breach.steps', breach.question, Object.keys(breach.steps)),
        ...checkListed(scenario, 'calendar.breach.steps', breach.question),
        ...Object.entries(breach.steps).flatMap(([option, steps]) =>
          repeated(`calendar.breach.steps.${option}`, steps),
        ),
      ]
    : []

const checkVigilance = ({ parties }: Scenario, { vigilance }: Calendar): readonly Problem[] => [
  ...mismatch('calendar.vigilance', 'party', Object.keys(vigilance), ids(parties)),
  ...Object.entries(vigilance).flatMap(([party, { of }]) => {
    const others = ids(parties).filter((id) => id !== party)
    const path = `calendar.vigilance.${party}.of`
    return [
      ...unknown(path, 'other party', Object.keys(of), others),
      ...unless(Object.keys(of).length > 0, path, 'it looks at nobody: name a party and a share'),
    ]
  }),
]

/** The signed value supposes a trust at which meeting an obligation costs what the file says. */
function checkTrust({ trust }: Calendar): readonly Problem[] {
  const { kept, due, signed, costAtNone, costAtFull } = trust
  const supposed = costAtNone - ((costAtNone - costAtFull) * signed) / 100
  return [
    ...unless(kept <= due, 'calendar.trust.kept', `${kept} kept are more than the ${due} due`),
    ...unless(costAtFull <= costAtNone, 'calendar.trust.costAtFull', 'trust may lower costs, not raise them'),
    ...unless(
      supposed === 100,
      'calendar.trust',
      `at a trust of ${signed} % an obligation costs ${supposed} % of its cost and should cost 100 %`,
    ),
  ]
}

function checkPace(scenario: Scenario, calendar: Calendar, name: string, pace: Pace): readonly Problem[] {
  const path = `paces.${name}.calendar`
  if (!pace.calendar) return [problem(path, 'the periods have no times: give choice and review in seconds')]
  const { choice, review, answer } = pace.calendar
  const all = calendar.periods.length * (choice + review)
  const late = unless(
    answer < review,
    `${path}.answer`,
    `${answer} s to answer do not fit into a review of ${review} s`,
  )
  const stages = scenario.stages.filter(({ opens }) => opens.includes('calendar'))
  return [
    ...late,
    ...stages.flatMap(({ id }) => {
      const stage = pace.stages[id] ?? 0
      return unless(
        all <= stage,
        path,
        `${calendar.periods.length} × ${choice + review} s do not fit into "${id}" of ${stage} s (CLK-3)`,
      )
    }),
  ]
}

/** The calendar itself, or that nothing speaks of one where there is none. */
export function checkCalendar(scenario: Scenario): readonly Problem[] {
  const { calendar, stages, paces } = scenario
  const opening = stages.filter(({ opens }) => opens.includes('calendar'))
  const timed = Object.entries(paces).filter(([, pace]) => pace.calendar)
  if (!calendar)
    return [
      ...opening.map(({ id }) => problem(`stages.${id}.opens`, '"calendar" opens, and the file has no calendar')),
      ...timed.map(([name]) => problem(`paces.${name}.calendar`, 'times of periods, and the file has no calendar')),
    ]
  return [
    ...unless(opening.length === 1, 'stages', `"calendar" opens in ${opening.length} stages and should open in one`),
    ...opening.flatMap(({ id, phase }) =>
      unless(phase === 'implementation', `stages.${id}.phase`, 'what was signed is carried out in the implementation'),
    ),
    ...repeated('calendar.periods', ids(calendar.periods)),
    ...repeated('calendar.obligations', ids(calendar.obligations)),
    ...unless(
      calendar.periods.every(({ year }, i) => i === 0 || year >= (calendar.periods[i - 1]?.year ?? 0)),
      'calendar.periods',
      'the years stand out of their order',
    ),
    ...calendar.obligations.flatMap((obligation) => checkObligation(scenario, calendar, obligation)),
    ...checkInspections(scenario, calendar),
    ...checkEvents(scenario, calendar),
    ...checkBreach(scenario, calendar),
    ...checkVigilance(scenario, calendar),
    ...checkTrust(calendar),
    ...Object.entries(paces).flatMap(([name, pace]) => checkPace(scenario, calendar, name, pace)),
  ]
}
