/** A ballot that is to be judged: its rule, who has a vote, and what was answered. */
import type { Answers, Cast, Position } from './position.ts'
import type { DecisionRule } from './rule.ts'

export interface Case {
  readonly rule: DecisionRule
  /** The parties that have a vote, in the order of the body. A party that lost its vote is not among them (DEC-4). */
  readonly electorate: readonly string[]
  /** What was cast; whoever is not named is absent. */
  readonly answers: Answers
  /** How many parties must have answered for a decision at all (DEC-0). */
  readonly quorum: number
  /** The parties that the decision is about; their votes do not count under consensus minus one (DEC-2). */
  readonly concerned?: readonly string[] | undefined
  /** Answers that the ballot itself gives, whatever was cast: a party to the dispute abstains (DEC-7). */
  readonly forced?: Readonly<Record<string, Cast>> | undefined
}

/** The answer of a party of the electorate. */
export const answerOf = ({ answers, forced = {} }: Case, party: string): Position =>
  own(forced, party) ?? own(answers, party) ?? 'absent'

/** The answer of each. */
export const answersOf = (ballot: Case): Answers => answersAmong(ballot, ballot.electorate)

/** The answers that count under the rule. */
export function countedAnswers(ballot: Case): Answers {
  const { rule, concerned = [], electorate } = ballot
  const counts = (party: string): boolean =>
    rule.kind === 'consensus-minus-one'
      ? !concerned.includes(party)
      : rule.kind !== 'weighted' || hasWeight(rule, party)
  return answersAmong(ballot, electorate.filter(counts))
}

const answersAmong = (ballot: Case, parties: readonly string[]): Answers =>
  Object.fromEntries(parties.map((party) => [party, answerOf(ballot, party)]))

/** Names come from outside: `constructor` may be one. */
const own = <T>(map: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(map, name) ? map[name] : undefined
const hasWeight = ({ weights }: { readonly weights: Readonly<Record<string, number>> }, party: string): boolean =>
  (own(weights, party) ?? 0) > 0
