/** The moves that cost a party most, found out by playing on from them with the other choice. */

/** What was done, and what else could have been: ids, for whoever has the words. */
export type Turn =
  | { readonly kind: 'vote'; readonly about: 'option' | 'package' | 'document'; readonly voted: 'for' | 'not-for' }
  | {
      readonly kind:
        | 'back'
        | 'live'
        | 'refuse'
        | 'raise'
        | 'keep'
        | 'sign'
        | 'decline'
        | 'ratify'
        | 'withhold'
        | 'leave'
    }

export interface CostlyMove {
  readonly turn: Turn
  /** The question, the documents (ids, with a space between) or the package that it was about; '' for none. */
  readonly target: string
  /** The option that was chosen, and the one that is tried instead; '' where the other choice names none. */
  readonly option: string
  readonly instead: string
  /** The first fact of the act: a practice can be played on from before it. */
  readonly seq: number
  /** Since the talks began, in whole minutes. */
  readonly minute: number
  /** Own value, 0–10,000: how much more the other choice brought on average. */
  readonly cost: number
  /** The games differed from each other by no more than that. */
  readonly isCertain: boolean
}

export interface Hindsight {
  /** At most two, the costliest first. */
  readonly moves: readonly CostlyMove[]
  /** How many moves were played on from. */
  readonly examined: number
}
