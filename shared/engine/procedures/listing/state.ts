/** Listing the questions: who has answered, and whether the list is closed. */
import type { Parties } from '../../kernel/event.ts'

export interface ListingState {
  /** The chair has asked for questions not yet voiced (AGD-2). */
  readonly called: boolean
  readonly answered: Parties
  readonly closed: boolean
}

declare module '../../kernel/world.ts' {
  interface Slices {
    listing: ListingState
  }
}
