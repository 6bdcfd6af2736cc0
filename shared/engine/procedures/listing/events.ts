/** Facts about the list of questions. */
import type { Lang } from '../../../scenario/schema.ts'
import type { Parties } from '../../kernel/event.ts'

export interface ListingEvents {
  /** The list is open; the chair has until then to ask for what is not yet voiced. */
  'list-opened': { until: number }
  'unvoiced-called': { by: string }
  'question-raised': { question: string; party: string }
  /** AGD-1: in the party's own words. */
  'question-put': {
    question: string
    party: string
    document: string
    title: string
    options: readonly { readonly id: string; readonly wording: string }[]
    lang: Lang
  }
  /** A second party wants it: it is on the list. `party` is its author. */
  'question-wanted': { question: string; party: string; by: string }
  'no-question-answered': { party: string }
  'list-closed': { none: Parties }
}

declare module '../../kernel/event.ts' {
  interface Events extends ListingEvents {}
}
