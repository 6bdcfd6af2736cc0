/** The clocks of a table. */
import type { ById } from '../../kernel/event.ts'

/**
 * Why the clocks stand still: `paused` by the instructor; in practice alone (CLK-3) `start`, until the person has read who it
 * is, `break`, because it asked, and `awaited`, while nobody else is. Only `awaited` lets people act.
 */
export type StoppedFor = 'paused' | 'start' | 'break' | 'awaited'

export interface ClockState {
  /** Epoch ms; 0 while the clocks run. */
  readonly pausedAt: number
  /** '' while the clocks run. */
  readonly stoppedFor: StoppedFor | ''
  /** Begun as a practice: the clocks wait for its person. */
  readonly isPractice: boolean
  /** Epoch ms by key, e.g. `stage`, `ballot:b3`. Each belongs to the procedure that declares its name in `due`. */
  readonly deadlines: ById<number>
}

declare module '../../kernel/world.ts' {
  interface Slices {
    clock: ClockState
  }
}
