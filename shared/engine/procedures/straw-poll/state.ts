/** The straw poll of a table: the one that is open, or the last. */
import type { ById } from '../../kernel/event.ts'

export type Answer = 'yes' | 'no'
export interface Poll {
  readonly id: string
  /** The party that asked. */
  readonly by: string
  readonly question: string
  readonly lang: string
  readonly open: boolean
  readonly answers: ById<Answer>
}
export interface StrawPollState {
  /** `id` is '' before the first. */
  readonly poll: Poll
  /** How many there were. */
  readonly count: number
}

declare module '../../kernel/world.ts' {
  interface Slices {
    'straw-poll': StrawPollState
  }
}
