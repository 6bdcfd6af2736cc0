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

/** The answer of each party of the electorate. */
export function answersOf({ electorate, answers, forced = {} }: Case): Answers {
  const cast = new Map<string, Position>([...Object.entries(answers), ...Object.entries(forced)])
  return Object.fromEntries(electorate.map((party) => [party, cast.get(party) ?? 'absent']))
}

/** The answers that count under the rule. */
export function countedAnswers(ballot: Case): Answers {
  const { rule, concerned = [] } = ballot
  const counts = (party: string): boolean =>
    rule.kind === 'consensus-minus-one'
      ? !concerned.includes(party)
      : rule.kind !== 'weighted' || hasWeight(rule, party)
  return Object.fromEntries(Object.entries(answersOf(ballot)).filter(([party]) => counts(party)))
}

const hasWeight = ({ weights }: { readonly weights: Readonly<Record<string, number>> }, party: string): boolean =>
  (weights[party] ?? 0) > 0
