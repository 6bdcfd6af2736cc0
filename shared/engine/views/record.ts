/**
 * The record: each fact as one line, and who may read it. A whitelist like the views: a line holds what its procedure names
 * and nothing else. Audience `all` is everyone at the table; whoever sits in is told by `recordFor`.
 */
import type { Event, EventType, Fact } from '../kernel/event.ts'
import type { Audience } from '../kernel/line.ts'
import { lineOf, PROCEDURES } from '../kernel/registry.ts'
import { list } from '../kernel/text-lists.ts'
import type { RecordEntry } from './record-entry.ts'

/** Who reads: a seat, the instructor, or an observer outside, for whom `closed` talks show outcomes only (PRO-1). */
export type Reader =
  | { readonly kind: 'party'; readonly party: string }
  | { readonly kind: 'instructor' }
  | { readonly kind: 'public'; readonly closed: boolean }

/** What an observer outside reads of closed talks. */
export const OUTCOMES: ReadonlySet<EventType> = new Set(PROCEDURES.flatMap(({ outcomes = [] }) => outcomes))

/** The line of a fact for a reader, or null when it is not for this reader. */
export function recordFor(fact: Fact, reader: Reader): RecordEntry | null {
  const [audience, params] = lineOf(fact.event, fact.actor)
  if (audience === 'none' || !mayRead(audience, reader, fact.event.type)) return null
  const by = fact.actor.kind === 'delegate' ? actingParty(fact.event) : fact.actor.kind
  return {
    seq: fact.seq,
    at: fact.at,
    by,
    type: fact.event.type,
    params,
    to: audience === 'all' ? 'all' : audience.length === 0 ? 'instructor' : list(audience),
  }
}

function mayRead(audience: Exclude<Audience, 'none'>, reader: Reader, type: EventType): boolean {
  if (reader.kind === 'instructor') return true
  if (reader.kind === 'public') return audience === 'all' && (!reader.closed || OUTCOMES.has(type))
  return audience === 'all' || audience.includes(reader.party)
}

const PARTY = /^[A-Z]{3}$/
/** Who acted: the event's `by` where that is a party, else its `party`; a sentence that names none needs no actor. */
function actingParty(event: Event): string {
  if ('by' in event && typeof event.by === 'string' && PARTY.test(event.by)) return event.by
  return 'party' in event ? event.party : ''
}
