/**
 * Who somebody is at a table: what a seat token says. The party of a delegate is read from the world, never from the
 * token: an instructor may reassign people.
 */
import { type Actor, instructorIn } from '../../shared/engine/kernel/actor.ts'
import { own, type World } from '../../shared/engine/kernel/world.ts'
import type { Role } from '../../shared/engine/procedures/delegation/state.ts'
import { isClosed } from '../../shared/engine/views/public-board.ts'
import type { Reader } from '../../shared/engine/views/record.ts'

export interface Principal {
  readonly role: Role | 'instructor' | 'observer'
  readonly person: string
  /** '' for somebody who practises alone. */
  readonly class: string
  /** '' for an instructor, whose principal opens every table of the class. */
  readonly table: string
}

/** The party whose desk somebody sees besides the board; '' for none. */
export type Sight = string

export const actorOfPrincipal = ({ role, person }: Principal): Actor => ({
  kind: role === 'instructor' || role === 'observer' ? role : 'delegate',
  person,
})

/** An instructor in the seat of `party`, whether or not it took that seat over: the rules know. */
export const actorInSeat = (party: string): Actor => ({ kind: 'delegate', person: instructorIn(party) })

/** The party in whose seat a delegate sits now; '' for everybody else, and for a delegate whose seat is gone. */
export const partyOf = (world: World, { role, person }: Principal): string =>
  role === 'instructor' || role === 'observer' ? '' : (own(world.delegation.people, person)?.party ?? '')

/** A delegate whom the table does not know any more. */
export const isSeatGone = (world: World, principal: Principal): boolean =>
  actorOfPrincipal(principal).kind === 'delegate' && partyOf(world, principal) === ''

/** A delegate sees the desk of its seat; an instructor that of the party at which it looks, one at a time. */
export const sightOf = (world: World, principal: Principal, looksAt: string): Sight =>
  principal.role === 'instructor' ? looksAt : partyOf(world, principal)

export function readerOf(world: World, principal: Principal): Reader {
  if (principal.role === 'instructor') return { kind: 'instructor' }
  const party = partyOf(world, principal)
  if (party === '') return { kind: 'public', closed: isClosed(world) }
  const earlier = own(world.delegation.people, principal.person)?.earlier
  return earlier ? { kind: 'party', party, late: { earlier, person: principal.person } } : { kind: 'party', party }
}
