/** Facts about the course of the chain, in one body or another. */
import type { InBody } from '../../bodies/events.ts'
import type { ById } from '../../kernel/event.ts'

export interface ChainEvents {
  'question-taken': InBody & { question: string; round: number; until: number }
  'question-frozen': InBody & {
    question: string
    positions: ById<string>
    reason: 'time' | 'motion' | 'no-time'
    round: number
  }
  /** The chain of a body begins; so many ms of it are kept for what comes back. */
  'time-shared': InBody & { kept: number }
  /** The stage, or the sitting of the body, ended while it was under discussion. */
  'question-put-back': InBody & { question: string }
  'question-time-up': InBody & { question: string }
  'round-begun': InBody & { round: number }
}

declare module '../../kernel/event.ts' {
  interface Events extends ChainEvents {}
}
