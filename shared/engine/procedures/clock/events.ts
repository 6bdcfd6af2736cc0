/** Facts about time. */
export interface ClockEvents {
  paused: Record<never, never>
  /** Every deadline moves by so many ms. */
  resumed: { by: number }
  'outage-ended': { from: number; to: number }
  'time-extended': { key: string; seconds: number; until: number }
  'deadline-passed': { key: string }
}

declare module '../../kernel/event.ts' {
  interface Events extends ClockEvents {}
}
