/** Facts about the list of questions. */
import type { Parties } from '../../kernel/event.ts'

export interface ListingEvents {
  /** The list is open; the chair has until then to ask for what is not yet voiced. */
  'list-opened': { until: number }
  'unvoiced-called': { by: string }
  'question-raised': { question: string; party: string }
  'no-question-answered': { party: string }
  'list-closed': { none: Parties }
}

declare module '../../kernel/event.ts' {
  interface Events extends ListingEvents {}
}
