/**
 * A decision rule is data: what a body needs in order to decide (DEC). A scenario writes it down, a ballot carries it,
 * `judge()` reads it. Each kind has only the fields that it uses.
 */

/** `[2, 3]` is two thirds. Both are whole, and the first is not the greater (DEC-12). */
export type Share = readonly [part: number, whole: number]
/** *At least* two thirds and *more than* two thirds are different rules (DEC-12). */
export type Threshold = 'at-least' | 'more-than'

/** DEC-1: nobody objects. `aside`: the table agreed that whoever is not interested stands aside and is not bound. */
export interface Consensus {
  readonly kind: 'consensus'
  readonly aside: boolean
}

/** DEC-2: nobody objects but the party concerned, whose vote does not count. */
export interface ConsensusMinusOne {
  readonly kind: 'consensus-minus-one'
}

/** DEC-3: every party says yes. */
export interface Unanimity {
  readonly kind: 'unanimity'
}

/** AGD-8, DEC-10, DEC-11: a share of all members with a vote, or of the yes and no that were cast. */
export interface Majority {
  readonly kind: 'majority'
  readonly of: 'members' | 'cast'
  readonly threshold: Threshold
  readonly share: Share
  /** The vote is one of the General Assembly, and the verdict cites DEC-10. */
  readonly assembly?: true | undefined
}

/**
 * DEC-4: parties have weights, and a share of all weights that may be cast is needed. Where that is not reached but
 * `referTo.inFavour` parties are in favour, the matter goes to the body `referTo.body`.
 */
export interface Weighted {
  readonly kind: 'weighted'
  readonly weights: Readonly<Record<string, number>>
  readonly threshold: Threshold
  readonly share: Share
  readonly referTo?: { readonly body: string; readonly inFavour: number } | undefined
}

/** DEC-5, DEC-6: so many votes in favour, and none against of a party in `vetoes`; nobody has a veto in procedural matters. */
export interface SecurityCouncil {
  readonly kind: 'security-council'
  readonly atLeast: number
  readonly vetoes: readonly string[]
  /** What is voted on is whether the matter is procedural at all (DEC-8). */
  readonly preliminary?: true | undefined
}

export type DecisionRule = Consensus | ConsensusMinusOne | Unanimity | Majority | Weighted | SecurityCouncil

export const CONSENSUS: Consensus = { kind: 'consensus', aside: false }
export const CONSENSUS_ASIDE: Consensus = { kind: 'consensus', aside: true }
export const CONSENSUS_MINUS_ONE: ConsensusMinusOne = { kind: 'consensus-minus-one' }
export const UNANIMITY: Unanimity = { kind: 'unanimity' }
/** AGD-8: two thirds of the parties, whether they vote or not. */
export const TWO_THIRDS_OF_MEMBERS: Majority = {
  kind: 'majority',
  of: 'members',
  threshold: 'at-least',
  share: [2, 3],
}
/** DEC-12: more yes than no. */
export const MAJORITY_OF_CAST: Majority = { kind: 'majority', of: 'cast', threshold: 'more-than', share: [1, 2] }

/** The rules that need no figures go by a name, under which the parties choose among them (PRO-1). */
const NAMED: ReadonlyMap<string, DecisionRule> = new Map<string, DecisionRule>([
  ['consensus', CONSENSUS],
  ['consensus-aside', CONSENSUS_ASIDE],
  ['consensus-minus-one', CONSENSUS_MINUS_ONE],
  ['unanimity', UNANIMITY],
  ['two-thirds', TWO_THIRDS_OF_MEMBERS],
  ['majority', MAJORITY_OF_CAST],
])
export const RULE_NAMES: readonly string[] = [...NAMED.keys()]

/** The rule of a name of `RULE_NAMES`; a scenario with another name does not pass its check. */
export function ruleNamed(name: string): DecisionRule {
  const rule = NAMED.get(name)
  if (!rule) throw new Error(`there is no decision rule "${name}"`)
  return rule
}
