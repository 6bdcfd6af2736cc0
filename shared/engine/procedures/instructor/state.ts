/** What the instructor, or the clock, brought in from outside. */
import type { ById } from '../../kernel/event.ts'

export interface InstructorState {
  /** News that has arrived, in order. */
  readonly injected: readonly string[]
  /** Red line → what news added to its risk, percent. */
  readonly risks: ById<number>
  /** Party → question → what news added to its outside value (SCR-1). */
  readonly outside: ById<ById<number>>
}

declare module '../../kernel/world.ts' {
  interface Slices {
    instructor: InstructorState
  }
}
