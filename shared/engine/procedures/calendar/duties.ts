/** What falls due (IMP-7): it follows from the answers in force for a party, as the scenario's calendar says. */
import type { Obligation } from '../../../scenario/calendar.ts'
import { LEFT_OPEN } from '../../../scenario/left-open.ts'
import type { ById } from '../../kernel/event.ts'
import { parties, questionOf } from '../../kernel/selectors.ts'
import { own, type World } from '../../kernel/world.ts'
import type { Agreement } from '../../scoring/agreement.ts'
import { isBound, outcomeInForce } from '../../scoring/bound.ts'
import type { Duty } from '../../scoring/deeds.ts'
import { agreementOf } from '../../scoring/from-world.ts'
import type { Outcome } from '../../scoring/value.ts'

/** The scenario's option behind one that was worded at the table: an amendment obliges as what it amends, new wording as left open (TXT-3). */
export function rootOf(world: World, option: string): string {
  const worded = own(world.text.worded, option)
  return worded ? (worded.base === '' ? LEFT_OPEN : rootOf(world, worded.base)) : option
}
const answerIn = (world: World, outcome: Outcome, question: string): string | undefined => {
  const option = outcome[question]
  return option === undefined ? undefined : rootOf(world, option)
}

const percentOf = (world: World, outcome: Outcome, { scale }: Obligation): number =>
  Math.round(
    scale.reduce((product, { question, percent }) => {
      const answer = answerIn(world, outcome, question)
      return (product * (answer === undefined ? 100 : (percent[answer] ?? 100))) / 100
    }, 100),
  )

export const isExcluded = ({ calendar: { steps } }: World, party: string): boolean =>
  steps[party]?.includes('exclusion') ?? false
/** What others owe to it rests: it is suspended, or excluded (IMP-5). */
const isResting = (world: World, party: string): boolean =>
  (world.calendar.suspended[party] ?? 0) > 0 || isExcluded(world, party)

/** The ids of the periods, in their order. */
export const periodsOf = ({ scenario: { calendar } }: World): readonly string[] =>
  calendar?.periods.map(({ id }) => id) ?? []

/** What of one obligation falls due of a party: what it put off before, and what this period brings. */
function dutiesOf(
  world: World,
  { agreement, party, outcome, period, isLate, isExcused }: Looking,
  obligation: Obligation,
): Duty[] {
  const { id, follows, cost, brings } = obligation
  const answer = party in cost ? answerIn(world, outcome, follows.question) : undefined
  const percent = percentOf(world, outcome, obligation)
  if (answer === undefined || percent === 0) return []
  const document = questionOf(world, follows.question)?.document ?? ''
  const to = Object.keys(brings[party] ?? {}).filter((other) => isBound(agreement, document, other))
  const resting = to.filter((other) => isResting(world, other))
  const excused = isExcused(id) && { excused: true }
  const duty = { obligation: id, percent, to, ...excused, ...(resting.length > 0 && { resting }) }
  const isDue = own(follows.due, answer)?.includes(period) ?? false
  return [
    ...(isLate(id) ? [{ ...duty, id: `${id}~late`, late: true }] : []),
    ...(isDue ? [{ ...duty, id, late: false }] : []),
  ]
}
interface Looking {
  readonly agreement: Agreement
  readonly party: string
  readonly outcome: Outcome
  readonly period: string
  readonly isLate: (obligation: string) => boolean
  readonly isExcused: (obligation: string) => boolean
}

/** What falls due of each party in a period. Party → obligations: `late` that it put off, `excused` that force majeure bars. */
export function dutiesIn(
  world: World,
  period: string,
  late: ById<readonly string[]> = {},
  excused: ById<readonly string[]> = {},
): ById<readonly Duty[]> {
  const obligations = world.scenario.calendar?.obligations ?? []
  const agreement = agreementOf(world)
  const owing = parties(world).filter((party) => !isExcluded(world, party))
  const all = owing.map((party) => {
    const isLate = (id: string): boolean => late[party]?.includes(id) ?? false
    const isExcused = (id: string): boolean => excused[party]?.includes(id) ?? false
    const looking = { agreement, party, outcome: outcomeInForce(agreement, party), period, isLate, isExcused }
    return [party, obligations.flatMap((obligation) => dutiesOf(world, looking, obligation))] as const
  })
  return Object.fromEntries(all.filter(([, duties]) => duties.length > 0))
}

/** Whether anything at all follows from what is in force. */
export const isAnythingDue = (world: World): boolean =>
  periodsOf(world).some((period) => Object.keys(dutiesIn(world, period)).length > 0)

/** Parties that a document in force, or applied provisionally, binds. */
export const boundParties = (world: World): string[] => {
  const agreement = agreementOf(world)
  return parties(world).filter((party) => [...agreement.documents.keys()].some((id) => isBound(agreement, id, party)))
}
