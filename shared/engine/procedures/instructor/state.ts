/** What the instructor, or the clock, brought in from outside. */
import type { ById } from '../../kernel/event.ts'

export interface InstructorState {
  /** News that has arrived, in order. */
  readonly injected: readonly string[]
  /** Red line → what news added to its risk, percent. */
  readonly risks: ById<number>
  /** Party → what news added to its walk-away value. */
  readonly walkAway: ById<number>
}

declare module '../../kernel/world.ts' {
  interface Slices {
    instructor: InstructorState
  }
}
