/**
 * What would have changed a verdict, found by judging again with other answers and never by a formula of its own.
 *
 * Names are given where it hangs on them; where it does not, a number that is enough whoever gives the votes.
 */
import { answersOf, type Case, countedAnswers } from './case.ts'
import { byRule, decide, presentIn } from './decide.ts'
import { type Cast, partiesWith } from './position.ts'
import type { Weighted } from './rule.ts'
import type { Change, Decided } from './verdict.ts'

export const whatWouldHaveChanged = (ballot: Case, { outcome }: Decided): Change =>
  outcome === 'adopted' ? change('none') : (quorum(ballot) ?? withdrawal(ballot, outcome) ?? moreYes(ballot))

const change = (code: Change['code'], parties: readonly string[] = [], votes = 0): Change => ({ code, parties, votes })
const adopts = (ballot: Case): boolean => decide(ballot).outcome === 'adopted'
const answering = (ballot: Case, parties: readonly string[], position: Cast): Case => ({
  ...ballot,
  answers: { ...ballot.answers, ...Object.fromEntries(parties.map((party) => [party, position])) },
})

/** Nothing but answers was missing: some of the absent had only to be there, even abstaining. */
function quorum(ballot: Case): Change | undefined {
  const absent = partiesWith(answersOf(ballot), 'absent')
  const enough = absent.findIndex((_, i) => adopts(answering(ballot, absent.slice(0, i + 1), 'abstain')))
  return enough < 0 ? undefined : change('quorum', [], enough + 1)
}

/** It had the votes: those who stood in the way had only to abstain. */
function withdrawal(ballot: Case, outcome: Decided['outcome']): Change | undefined {
  if (outcome !== 'vetoed' && outcome !== 'blocked') return undefined
  const no = freeParties(ballot).filter((party) => answersOf(ballot)[party] === 'no')
  const inTheWay = no.filter((party) => !adopts(answering(ballot, without(no, [party]), 'abstain')))
  if (!adopts(answering(ballot, inTheWay, 'abstain'))) return undefined
  return change(outcome === 'vetoed' ? 'no-veto' : 'no-objection', inTheWay)
}

/** Who had to be in favour, and how many more. */
function moreYes(ballot: Case): Change {
  const free = freeParties(ballot).filter((party) => answersOf(ballot)[party] !== 'yes')
  if (!adopts(answering(ballot, free, 'yes'))) return change('nothing')
  const pivotal = free.filter((party) => !adopts(answering(ballot, without(free, [party]), 'yes')))
  const won = answering(ballot, pivotal, 'yes')
  if (adopts(won)) return change('all-yes', pivotal)
  return ballot.rule.kind === 'weighted' ? moreWeight(ballot.rule, won, free, pivotal) : moreVotes(won, free, pivotal)
}

/** So many besides `pivotal` that it does not matter which: in either order those come first whose yes does the least. */
function moreVotes(won: Case, free: readonly string[], pivotal: readonly string[]): Change {
  const { no = [], absent = [], quiet = [] } = Object.groupBy(without(free, pivotal), (p) => standing(won, p))
  const enough = (order: readonly string[]): number =>
    1 + order.findIndex((_, i) => adopts(answering(won, order.slice(0, i + 1), 'yes')))
  const votes = Math.max(enough([...quiet, ...absent, ...no]), enough([...quiet, ...no, ...absent]))
  if (pivotal.length > 0) return change('all-yes-and-more', pivotal, votes)
  const isFirst = votes === 1 && partiesWith(countedAnswers(won), 'yes').length === 0
  return change(isFirst ? 'one-yes' : 'more-yes', [], votes)
}

/** The one yes that would do, of several; else the weight that is missing. */
function moreWeight(rule: Weighted, won: Case, free: readonly string[], pivotal: readonly string[]): Change {
  if (presentIn(won) < won.quorum) return change('all-yes', free)
  const { needed, reached } = byRule(rule, countedAnswers(won))
  if (pivotal.length > 0) return change('all-yes-and-more', pivotal, needed - reached)
  const any = free.filter((party) => adopts(answering(won, [party], 'yes')))
  return any.length > 0 ? change('any-yes', any) : change('more-yes', [], needed - reached)
}

/** Parties whose vote counts and is theirs to give. */
const freeParties = (ballot: Case): string[] =>
  Object.keys(countedAnswers(ballot)).filter((party) => !Object.hasOwn(ballot.forced ?? {}, party))
const without = (parties: readonly string[], some: readonly string[]): string[] =>
  parties.filter((party) => !some.includes(party))
const standing = (ballot: Case, party: string): 'no' | 'absent' | 'quiet' => {
  const answer = answersOf(ballot)[party]
  return answer === 'no' || answer === 'absent' ? answer : 'quiet'
}
