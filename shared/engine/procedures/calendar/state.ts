/** What is carried out of what was signed (IMP): the period that is on, what falls due in it, and all that was done so far. */
import type { ById, Parties } from '../../kernel/event.ts'
import type { Conduct, Deed, Duty } from '../../scoring/deeds.ts'

export interface CalendarState {
  /** The period that is on, or ''. */
  readonly period: string
  /** `choice`: all choose at once and unseen; `review`: what is visible is shown, and they look at it. */
  readonly phase: '' | 'choice' | 'review'
  /** party → what falls due of it in this period */
  readonly duties: ById<readonly Duty[]>
  /** party → duty → what it has chosen so far */
  readonly chosen: ById<ById<Conduct>>
  /** Parties that have nothing more to say in this period. */
  readonly passed: Parties
  /** Periods that are over. */
  readonly over: readonly string[]
  /** In the order in which they were done. */
  readonly deeds: readonly Deed[]
}

declare module '../../kernel/world.ts' {
  interface Slices {
    calendar: CalendarState
  }
}
