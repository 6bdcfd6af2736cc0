/** What is carried out of what was signed (IMP): the period that is on, what falls due in it, and all that was done so far. */
import type { ById, Parties } from '../../kernel/event.ts'
import type { Breach, Conduct, Deed, Duty } from '../../scoring/deeds.ts'

export interface Inspection {
  readonly id: string
  readonly by: string
  readonly host: string
  readonly kind: string
  readonly period: string
  readonly status: 'announced' | 'held' | 'delayed' | 'put-off' | 'refused'
  readonly found: readonly Breach[]
  /** What the host wrote beside its signature; '' while the report is unsigned. */
  readonly remarks: '' | Remarks
}
export const REMARKS = ['none', 'explains', 'disputes'] as const
export type Remarks = (typeof REMARKS)[number]

export interface Query {
  readonly id: string
  readonly by: string
  readonly to: string
  readonly obligation: string
  readonly period: string
  readonly urgent: boolean
  readonly status: 'open' | 'kept' | 'broken' | 'silent'
}
export const STEPS = ['consultation', 'suspension', 'exclusion'] as const
export type Step = (typeof STEPS)[number]

export interface CalendarState {
  /** The period that is on, or ''. */
  readonly period: string
  /** `choice`: all choose at once and unseen; `review`: what is visible is shown, and they look at it. */
  readonly phase: '' | 'choice' | 'review'
  /** party → what falls due of it in this period */
  readonly duties: ById<readonly Duty[]>
  /** party → duty → what it has chosen so far */
  readonly chosen: ById<ById<Conduct>>
  /** There is time left to ask for an answer. */
  readonly mayAsk: boolean
  /** Parties that have nothing more to say in this period. */
  readonly passed: Parties
  /** Periods that are over. */
  readonly over: readonly string[]
  /** In the order in which they were done. */
  readonly deeds: readonly Deed[]
  readonly inspections: ById<Inspection>
  readonly queries: ById<Query>
  /** Parties whose roads are barred in this period. */
  readonly barred: Parties
  /** party → the steps taken against it, in their order */
  readonly steps: ById<readonly Step[]>
  /** party → for how many periods yet what others owe it rests */
  readonly suspended: ById<number>
}

declare module '../../kernel/world.ts' {
  interface Slices {
    calendar: CalendarState
  }
}
