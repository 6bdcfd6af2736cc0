/** Options written at the table (TXT-3, TXT-4), and what the parties say of those that they do not back (TXT-6). */
import type { Lang } from '../../../scenario/schema.ts'
import type { ById, Parties } from '../../kernel/event.ts'
import type { Stance } from '../../scoring/stance.ts'

export interface WordedOption {
  readonly id: string
  readonly question: string
  readonly by: string
  readonly wording: string
  readonly lang: Lang
  readonly forInterests: Parties
  /** The option that an amendment changes, or ''. */
  readonly base: string
  /** A party's own score where it gave one: for its calculator (TXT-3). */
  readonly estimates: ById<number>
  /** The instructor's score for a party where it gave one: it counts in the result. */
  readonly resultScores: ById<number>
}
export interface TextState {
  readonly worded: ById<WordedOption>
  /** question → party → its stance; who says nothing is not in it, nor is a question that is closed. */
  readonly stances: ById<ById<Stance>>
}

declare module '../../kernel/world.ts' {
  interface Slices {
    text: TextState
  }
}
