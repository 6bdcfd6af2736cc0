/** Facts about time. */
import type { Watchers } from '../../kernel/procedure.ts'
import type { StoppedFor } from './state.ts'

/** Ids of what a deadline is about; its sentence in the record has slots for some of them. */
export interface About {
  readonly body?: string
  readonly document?: string
  readonly inject?: string
  readonly option?: string
  readonly package?: string
  readonly party?: string
  readonly proposal?: string
  readonly question?: string
  readonly stage?: string
}

export interface ClockEvents {
  paused: Record<never, never>
  'clocks-stopped': { why: Exclude<StoppedFor, 'paused'> }
  /** Every deadline moves by so many ms. */
  'clocks-run': { by: number }
  /** Every deadline moves by so many ms. */
  resumed: { by: number }
  'outage-ended': { from: number; to: number }
  'time-extended': { key: string; seconds: number; until: number }
  /** `name` is that of the deadline without its target, `chair-list` for `chair:list`; `to`: who could see that it ran, and so may know that it passed. */
  'deadline-passed': { key: string; name: string; about: About; to: Watchers }
}

declare module '../../kernel/event.ts' {
  interface Events extends ClockEvents {}
}
