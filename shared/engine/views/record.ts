/**
 * The record: each fact as one line, and who may read it. A whitelist like the views: a line holds what its procedure names
 * and nothing else. Audience `all` is everyone at the table; whoever sits in is told by `recordFor`.
 *
 * Every reader has a record of its own, whose lines are numbered from 1 without a gap: nobody can tell from a number how much
 * was not for its eyes (CHN-5).
 */
import type { Event, EventType, Fact } from '../kernel/event.ts'
import { readsLate } from '../kernel/late-entries.ts'
import type { Audience, Params } from '../kernel/line.ts'
import { lineOf, OUTCOMES } from '../kernel/registry.ts'
import { list } from '../kernel/text-lists.ts'
import type { Entries } from '../kernel/world.ts'
import type { Earlier } from '../procedures/delegation/state.ts'
import type { RecordLine } from './record-entry.ts'

export { OUTCOMES } from '../kernel/registry.ts'

/** Who reads: a seat, the instructor, or an observer outside, for whom `closed` talks show outcomes only (PRO-1). */
export type Reader =
  | { readonly kind: 'party'; readonly party: string; readonly late?: Late }
  | { readonly kind: 'instructor' }
  | { readonly kind: 'public'; readonly closed: boolean }

/** Somebody who came late, and reads what was secret before as little as anybody else (DEL-4). */
export interface Late {
  readonly person: string
  readonly earlier: Earlier
}

/** The name of the record that somebody reads: a party (for who came late, with the person), `instructor`, `all`, or `outcomes` outside closed talks. */
export function recordName(reader: Reader): string {
  if (reader.kind === 'party') return reader.late ? `${reader.party} ${reader.late.person}` : reader.party
  if (reader.kind === 'instructor') return 'instructor'
  return reader.closed ? 'outcomes' : 'all'
}

/** How many lines a reader's record has, which is the number of its last one. */
export function entriesFor({ all, outside, instructor, of, late }: Entries, reader: Reader): number {
  if (reader.kind === 'party') return (reader.late ? late[reader.late.person] : of[reader.party]) ?? 0
  if (reader.kind === 'instructor') return instructor
  return reader.closed ? outside : all
}

/** A fact as the record tells of it, whoever reads that. */
export interface Told {
  readonly fact: Fact
  readonly line: RecordLine
  readonly audience: Exclude<Audience, 'none'>
}
/** The line of a fact, or null where it is for nobody's eyes. */
export function toldOf(fact: Fact): Told | null {
  const [audience, params] = lineOf(fact.event, fact.actor)
  if (audience === 'none') return null
  const by = fact.actor.kind === 'delegate' ? actingParty(fact.event) : fact.actor.kind
  const to = audience === 'all' ? 'all' : audience.length === 0 ? 'instructor' : list(audience)
  return { fact, audience, line: { at: fact.at, by, type: fact.event.type, params, to } }
}

/** Whether a line is for a reader. */
export function isFor({ fact, audience, line }: Told, reader: Reader): boolean {
  if (!mayRead(audience, reader, fact.event.type)) return false
  if (reader.kind !== 'party' || !reader.late) return true
  return mayReadLate(fact, reader.party, reader.late.earlier, audience, line.params)
}

/** The line of a fact for a reader, or null when it is not for this reader. */
export function recordFor(fact: Fact, reader: Reader): RecordLine | null {
  const told = toldOf(fact)
  return told && isFor(told, reader) ? told.line : null
}

function mayRead(audience: Exclude<Audience, 'none'>, reader: Reader, type: EventType): boolean {
  if (reader.kind === 'instructor') return true
  if (reader.kind === 'public') return audience === 'all' && (!reader.closed || OUTCOMES.has(type))
  return audience === 'all' || audience.includes(reader.party)
}

const mayReadLate = (
  { seq }: Fact,
  party: string,
  earlier: Earlier,
  audience: Exclude<Audience, 'none'>,
  params: Params,
): boolean => audience === 'all' || (seq > earlier.seq && readsLate({ party, earlier }, audience, params))

const PARTY = /^[A-Z]{3}$/
/** Who acted: the event's `by` where that is a party, else its `party`; a sentence that names none needs no actor. */
function actingParty(event: Event): string {
  if ('by' in event && typeof event.by === 'string' && PARTY.test(event.by)) return event.by
  return 'party' in event ? event.party : ''
}
