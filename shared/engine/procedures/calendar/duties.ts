/** What falls due (IMP-7): it follows from the answers in force for a party, as the scenario's calendar says. */
import type { Obligation } from '../../../scenario/calendar.ts'
import { LEFT_OPEN } from '../../../scenario/left-open.ts'
import type { ById } from '../../kernel/event.ts'
import { parties, questionOf } from '../../kernel/selectors.ts'
import { own, type World } from '../../kernel/world.ts'
import { isBound, outcomeInForce } from '../../scoring/bound.ts'
import type { Duty } from '../../scoring/deeds.ts'
import { agreementOf } from '../../scoring/from-world.ts'
import type { Outcome } from '../../scoring/value.ts'

/** The scenario's option behind one that was worded at the table: an amendment obliges as what it amends, new wording as left open (TXT-3). */
function rootOf(world: World, option: string): string {
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

/** The ids of the periods, in their order. */
export const periodsOf = ({ scenario: { calendar } }: World): readonly string[] =>
  calendar?.periods.map(({ id }) => id) ?? []

/** What falls due of each party in a period; `late`: party → obligations that it put off. */
export function dutiesIn(world: World, period: string, late: ById<readonly string[]>): ById<readonly Duty[]> {
  const obligations = world.scenario.calendar?.obligations ?? []
  const agreement = agreementOf(world)
  const dutiesOf = (party: string): Duty[] => {
    const outcome = outcomeInForce(agreement, party)
    return obligations.flatMap((obligation): Duty[] => {
      const { id, follows, cost, brings } = obligation
      const answer = party in cost ? answerIn(world, outcome, follows.question) : undefined
      const percent = percentOf(world, outcome, obligation)
      if (answer === undefined || percent === 0) return []
      const document = questionOf(world, follows.question)?.document ?? ''
      const to = Object.keys(brings[party] ?? {}).filter((other) => isBound(agreement, document, other))
      const duty = { obligation: id, percent, to }
      return [
        ...(late[party]?.includes(id) ? [{ ...duty, id: `${id}~late`, late: true }] : []),
        ...(own(follows.due, answer)?.includes(period) ? [{ ...duty, id, late: false }] : []),
      ]
    })
  }
  const all = parties(world).map((party) => [party, dutiesOf(party)] as const)
  return Object.fromEntries(all.filter(([, duties]) => duties.length > 0))
}

/** Whether anything at all follows from what is in force. */
export const isAnythingDue = (world: World): boolean =>
  periodsOf(world).some((period) => Object.keys(dutiesIn(world, period, {})).length > 0)

/** Parties that a document in force, or applied provisionally, binds. */
export const boundParties = (world: World): string[] => {
  const agreement = agreementOf(world)
  return parties(world).filter((party) => [...agreement.documents.keys()].some((id) => isBound(agreement, id, party)))
}
