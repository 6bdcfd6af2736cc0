/**
 * The facts of a table. Events are for ever: add a new one, never change the meaning of an old one. Times are epoch ms;
 * `until` is the deadline that the event sets.
 */
import type { PaceId } from '../../scenario/schema.ts'
import type { Actor } from './actor.ts'

/** What the kernel itself records: the opening of the table. */
export interface OpeningEvents {
  'table-opened': {
    scenario: string
    hash: string
    seed: number
    pace: PaceId
    rulesVersion: number
    botsFillSeats: boolean
  }
}

/**
 * Every event by its type. A procedure adds its own beside its events:
 * `declare module '../../kernel/event.ts' { interface Events extends ChainEvents {} }`.
 */
export interface Events extends OpeningEvents {}

export type EventType = keyof Events
export type EventOf<T extends EventType> = { [K in T]: { readonly type: K } & Readonly<Events[K]> }[T]
export type Event = EventOf<EventType>

/** Ids of parties. */
export type Parties = readonly string[]
export type ById<T> = Readonly<Record<string, T>>

/** An event with its place in the log. `actionId` stands on the first event of an act, null on its consequences. */
export interface Fact {
  readonly seq: number
  readonly at: number
  readonly actor: Actor
  readonly actionId: string | null
  /** What the command of that act was, so that nothing else is taken for it; beside an `actionId` alone. */
  readonly digest?: string | null
  readonly event: Event
}
