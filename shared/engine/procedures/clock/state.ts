/** The clocks of a table. */
import type { ById } from '../../kernel/event.ts'

export interface ClockState {
  /** Epoch ms; 0 while the clocks run. */
  readonly pausedAt: number
  /** Epoch ms by key, e.g. `stage`, `ballot:b3`. Each belongs to the procedure that declares its name in `due`. */
  readonly deadlines: ById<number>
}

declare module '../../kernel/world.ts' {
  interface Slices {
    clock: ClockState
  }
}
