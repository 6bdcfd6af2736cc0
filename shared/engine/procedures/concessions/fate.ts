/**
 * What becomes of a conditional concession (CON-4). It takes effect when both have ratified the main agreement: consented to be bound
 * in the way its clauses name, with a reservation only once that stands. It lapses when one of them will not be bound, when a
 * question of it is settled otherwise for all, or when time is over; and when the agreement fails, be it after both had ratified
 * it: the bonus comes with what was paid for, and with nothing else [A 51].
 */
import type { Event, EventOf } from '../../kernel/event.ts'
import { agreedOn, statusOf } from '../../kernel/selectors.ts'
import type { World } from '../../kernel/world.ts'
import { consenting } from '../../scoring/bound.ts'
import { agreementOf } from '../../scoring/from-world.ts'
import type { Concession } from './state.ts'

type Reason = EventOf<'concession-lapsed'>['reason']

/** What each event about one says of it. */
export const about = ({ id, channel, by, to, agreement, seenBy }: Omit<Concession, 'gives' | 'asks' | 'status'>) => ({
  concession: id,
  channel,
  parties: [by, to],
  agreement,
  seenBy,
})

export const lapsing = (world: World, reason: Reason, isConcerned: (c: Concession) => boolean): Event[] =>
  Object.values(world.concessions.agreed)
    .filter(isConcerned)
    .map((c) => ({ type: 'concession-lapsed', ...about(c), reason }))

export function releasing(world: World, document: string): Event[] {
  const ratified = consenting(agreementOf(world), document)
  return Object.values(world.concessions.agreed)
    .filter((c) => c.status === 'conditional' && c.agreement === document)
    .filter(({ by, to }) => ratified.includes(by) && ratified.includes(to))
    .map((c) => ({ type: 'concession-took-effect', ...about(c) }))
}

/** One of the two will not be bound by it. */
export const refusedBy = (world: World, document: string, party: string): Event[] =>
  lapsing(world, 'refused', (c) => c.agreement === document && (c.by === party || c.to === party))

export const failedWith = (world: World, document: string): Event[] =>
  lapsing(world, 'failed', (c) => c.agreement === document)

/** What all have settled goes before what two have promised; the sets hold as a whole or not at all [A 58]. */
export const settledOtherwise = (world: World, question: string): Event[] =>
  statusOf(world, question) === 'settled'
    ? lapsing(world, 'settled', ({ gives, asks }) => {
        const promised = { ...gives, ...asks }[question]
        return promised !== undefined && promised !== agreedOn(world, question)
      })
    : []

export const unreleased = (world: World): Event[] => lapsing(world, 'stage', ({ status }) => status === 'conditional')
