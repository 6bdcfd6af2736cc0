/** Who is shown out of a room while the table goes on: the same person elsewhere, whoever belongs in another room, whose seat is gone. */
import type { World } from '../../shared/engine/kernel/world.ts'
import { isSeatGone } from '../table/principal.ts'
import { type Door, doorOf } from './entry.ts'
import { dismiss, type GuestClient, guestOf } from './guest.ts'

type Clients = Iterable<GuestClient>

/**
 * The same person elsewhere is shown out. An instructor may look from several windows. A connection that a window has
 * given up, and that comes through late, is no other window; it ends when it does not answer.
 */
export function takeOver(clients: Clients, client: GuestClient): void {
  const {
    principal: { person, role },
    line,
  } = guestOf(client)
  if (role === 'instructor' || role === 'observer') return
  for (const other of [...clients]) {
    const { principal, line: otherLine } = guestOf(other)
    const isElsewhere = line === '' || line !== otherLine
    if (other !== client && principal.person === person && isElsewhere) dismiss(other, 'replaced')
  }
}

/** Whoever belongs in another room by now: a newcomer to whom the head has shown what was before (DEL-4). */
export function showToTheirDoors(clients: Clients, world: World, door: Door): void {
  for (const client of [...clients]) if (doorOf(guestOf(client).principal, world) !== door) dismiss(client, 'comeBack')
}

export function dismissUnseated(clients: Clients, world: World): void {
  for (const client of [...clients]) if (isSeatGone(world, guestOf(client).principal)) dismiss(client, 'seatGone')
}
