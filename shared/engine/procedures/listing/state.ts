/** Listing the questions: who has raised one or has none, and whether the list is closed. */
import type { ById, Parties } from '../../kernel/event.ts'
import type { FreeQuestion } from './free-question.ts'

export interface ListingState {
  /** The chair has asked for questions not yet voiced (AGD-2). */
  readonly called: boolean
  /** Who raised its hidden question. */
  readonly raised: Parties
  /** Said "none"; whoever said so before the chair asked is asked again. */
  readonly none: Parties
  /** Has answered as things stand; a question that another party puts is asked of all (AGD-1). */
  readonly answered: Parties
  /** Questions in a party's own words, on the list or not. */
  readonly put: ById<FreeQuestion>
  readonly closed: boolean
}

declare module '../../kernel/world.ts' {
  interface Slices {
    listing: ListingState
  }
}
