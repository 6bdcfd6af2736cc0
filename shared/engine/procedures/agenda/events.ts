/** Facts about what becomes of a question. */
import type { InBody } from '../../bodies/events.ts'
import type { Parties } from '../../kernel/event.ts'

/** How a question came to be agreed. */
export type How = 'backing' | 'vote' | 'no-objection' | 'silence' | 'package' | 'correction'

export interface AgendaEvents {
  /** AGD-3: the parties agreed that it stands elsewhere; `place` counts from 1. */
  'question-moved': { question: string; place: number }
  'question-settled': InBody & {
    question: string
    option: string
    how: How
    aside: Parties
    provisional: boolean
  }
  'settlement-confirmed': InBody & { question: string }
  'settlement-joined': { question: string; party: string }
  'question-reopened': { question: string; by: 'motion' | 'correction' }
  'question-left-open': { question: string }
}

declare module '../../kernel/event.ts' {
  interface Events extends AgendaEvents {}
}
