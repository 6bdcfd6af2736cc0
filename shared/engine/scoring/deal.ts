/** What a deal is worth to one side, and what it would be worth. */
import { type Agreement, outcomeWith, withAgreed } from './agreement.ts'
import { outcomeNow } from './bound.ts'
import type { Interests } from './interests.ts'
import { type Outcome, ownValue, valueOutside } from './value.ts'

/** One party and what it looks at: what is agreed, with its own interests. */
export interface Side {
  readonly party: string
  readonly agreement: Agreement
  readonly interests: Interests
  /**
   * Points of own value in questions that this side does not know of: hidden ones of others that nobody raised. The
   * engine knows all of them; a seat has the sum from its desk, and no deal among the questions it knows changes it.
   */
  readonly unseen: number
}

/** The own value 0–10,000 of an outcome over the questions that the side knows. */
export const worthOf = ({ interests, unseen }: Side, outcome: Outcome): number => ownValue(interests, outcome) + unseen

/** The running score: the own value with what is agreed so far in force; once the talks are over, of what is in force (SCR-5). */
export const worthNow = (side: Side): number => worthOf(side, outcomeNow(side.agreement, side.party))

/** The own value if these options were agreed besides, with this side bound by them: question → option. */
export const worthIfAgreed = (side: Side, options: Outcome): number =>
  worthOf(side, { ...outcomeNow(withAgreed(side.agreement, options), side.party), ...options })

/**
 * What being bound by a document brings against staying outside it, over the questions that the side knows; `reserved` as
 * for `outcomeUnder`.
 */
export const gainFrom = ({ agreement, party, interests }: Side, document: string, reserved?: string): number =>
  ownValue(interests, outcomeWith(agreement, party, document, reserved)) - valueOutside(interests)
