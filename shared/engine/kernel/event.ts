/**
 * The facts of a table. Events are for ever: add a new one, never change the meaning of an old one.
 * Times are epoch ms; `until` is the deadline that the event sets.
 */
import type { Actor } from './actor.ts'
import type { ChannelEvent, DelegationEvent, InstructorEvent, TableEvent, TreatyEvent } from './event-course.ts'
import type { AgendaEvent, BallotEvent, PackageEvent, ProtocolEvent, TextEvent } from './event-substance.ts'

export type Event =
  | TableEvent
  | ProtocolEvent
  | AgendaEvent
  | TextEvent
  | PackageEvent
  | BallotEvent
  | ChannelEvent
  | DelegationEvent
  | TreatyEvent
  | InstructorEvent
export type EventType = Event['type']
export type EventOf<T extends EventType> = Extract<Event, { type: T }>

/** An event with its place in the record. `actionId` stands on the first event of an act, null on its consequences. */
export interface Fact {
  readonly seq: number
  readonly at: number
  readonly actor: Actor
  readonly actionId: string | null
  readonly event: Event
}
