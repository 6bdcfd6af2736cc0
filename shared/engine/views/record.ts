/**
 * The record: each fact as one line, and who may read it. A whitelist like the views: a line holds what is named here
 * and nothing else. Audience `all` is everyone at the table; whoever sits in is told by `recordFor`.
 */

import type { EventType, Fact } from '../kernel/event.ts'
import { list } from '../kernel/text-lists.ts'
import type { RecordEntry } from './record-entry.ts'
import { type Audience, LINES, type Line } from './record-lines.ts'

/** Who reads: a seat, the instructor, or an observer outside, for whom `closed` talks show outcomes only (PRO-1). */
export type Reader =
  | { readonly kind: 'party'; readonly party: string }
  | { readonly kind: 'instructor' }
  | { readonly kind: 'public'; readonly closed: boolean }

/** What an observer outside reads of closed talks: how the meeting went, not what was said or who voted how. */
export const OUTCOMES: readonly EventType[] = [
  'talks-begun',
  'stage-entered',
  'stage-ended',
  'talks-ended',
  'rules-adopted',
  'rules-defaulted',
  'question-settled',
  'question-left-open',
  'package-adopted',
  'document-adopted',
  'document-refused',
  'document-signed',
  'consent-expressed',
  'document-in-force',
  'document-failed',
  'paused',
  'resumed',
  'announced',
]

/** The line of a fact for a reader, or null when it is not for this reader. */
export function recordFor(fact: Fact, reader: Reader): RecordEntry | null {
  const line = LINES[fact.event.type] as Line<EventType>
  const [audience, params] = line(fact.event as never, fact.actor)
  if (audience === 'none' || !mayRead(audience, reader, fact.event.type)) return null
  const by = fact.actor.kind === 'delegate' ? actingParty(fact) : fact.actor.kind
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
  if (reader.kind === 'public') return audience === 'all' && (!reader.closed || OUTCOMES.includes(type))
  return audience === 'all' || audience.includes(reader.party)
}

/** The party of the act where the event names it; the sentence of an event that names none needs no actor. */
const actingParty = ({ event }: Fact): string => {
  switch (event.type) {
    case 'ballot-opened':
    case 'channel-opened':
    case 'silence-opened':
    case 'unvoiced-called':
    case 'reservation-objected': // its party is the author of the reservation
      return event.by
    default:
      return 'party' in event && typeof event.party === 'string' ? event.party : ''
  }
}
