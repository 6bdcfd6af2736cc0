/** Listing the questions: who has raised one or has none, and whether the list is closed. */
import type { Parties } from '../../kernel/event.ts'

export interface ListingState {
  /** The chair has asked for questions not yet voiced (AGD-2). */
  readonly called: boolean
  readonly raised: Parties
  /** Said "none"; whoever said so before the chair asked is asked again. */
  readonly none: Parties
  readonly closed: boolean
}

/** Who has answered as things stand. */
export const answered = ({ raised, none }: Pick<ListingState, 'raised' | 'none'>): Parties => [...raised, ...none]

declare module '../../kernel/world.ts' {
  interface Slices {
    listing: ListingState
  }
}
