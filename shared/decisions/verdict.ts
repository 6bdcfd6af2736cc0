/** What comes of a ballot: the outcome, the rule that decided, its figures, and what would have changed it (DEC). */

/**
 * `insufficient`: votes were missing; `blocked`: somebody whose consent was needed said no; `vetoed`: enough votes,
 * but a party with a veto was against (DEC-6); `referred`: another body decides (DEC-4); `recorded`: nothing was to be
 * decided, the positions are on record.
 */
export type Outcome = 'adopted' | 'vetoed' | 'insufficient' | 'blocked' | 'referred' | 'recorded'

/** The rules of the rulebook that can decide a ballot, or without one. */
export const DECIDING = [
  'DEC-0',
  'DEC-1',
  'DEC-2',
  'DEC-3',
  'DEC-4',
  'DEC-5',
  'DEC-6',
  'DEC-8',
  'DEC-10',
  'DEC-12',
  'DEC-16',
] as const

/**
 * What would have changed it, one sentence `verdicts.change.*` each.
 *
 * - `none`: it was adopted. `nothing`: no answer of anybody.
 * - `quorum`: `votes` more answers of any kind.
 * - `one-yes`: a yes, whoever gave it.
 * - `no-objection`, `no-veto`: `parties` without their no.
 * - `all-yes`: a yes from all of `parties`. `any-yes`: from any one of them.
 * - `more-yes`: `votes` more in favour, whoever gave them. `all-yes-and-more`: a yes from all of `parties` and `votes` more.
 *
 * Votes are weights where the rule has weights.
 */
export const CHANGES = [
  'none',
  'nothing',
  'quorum',
  'one-yes',
  'no-objection',
  'no-veto',
  'all-yes',
  'any-yes',
  'more-yes',
  'all-yes-and-more',
] as const

export interface Change {
  readonly code: (typeof CHANGES)[number]
  readonly parties: readonly string[]
  readonly votes: number
}

/** What a rule makes of the answers. */
export interface Decided {
  readonly outcome: Outcome
  readonly rule: (typeof DECIDING)[number]
  /** Votes in favour needed and reached, as weights where the rule has weights; under consensus: objections allowed (0) and made. */
  readonly needed: number
  readonly reached: number
  /** Parties whose answer stood in the way, and parties that stood aside and are not bound (DEC-1). */
  readonly against: readonly string[]
  readonly aside: readonly string[]
}

export interface Verdict extends Decided {
  readonly change: Change
}

/** Too few answered for anything to be decided (DEC-0). Absence is no objection (CLK-3): what was put may be put again. */
export const lackedQuorum = ({ rule, needed }: Pick<Decided, 'rule' | 'needed'>): boolean =>
  rule === 'DEC-0' && needed > 1

/** DEC-16: nobody objected to what the chair took to be agreed. */
export const withoutAVote = (aside: readonly string[]): Verdict => ({
  ...{ outcome: 'adopted', rule: 'DEC-16', needed: 0, reached: 0, against: [], aside },
  change: { code: 'none', parties: [], votes: 0 },
})
