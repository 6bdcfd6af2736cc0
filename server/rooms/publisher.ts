/**
 * What the clients of one table are told: the differences of board and desks, and the record. Once for each turn of the
 * event loop, however many acts it brought.
 */
import { ClientState } from '@colyseus/core'
import type { RecordEntry } from '../../shared/engine/entry.ts'
import type { Fact } from '../../shared/engine/event.ts'
import { type Reader, recordFor } from '../../shared/engine/record.ts'
import type { Watching } from '../../shared/engine/watching.ts'
import type { World } from '../../shared/engine/world.ts'
import { readerOf, sightOf } from '../table/badge.ts'
import { messageBytes } from './frames.ts'
import { dismiss, type GuestClient, guestOf, waitingFor } from './guest.ts'
import { isSameSight, type TableMirror } from './table-mirror.ts'

/** Bytes that may wait for one client before it is shown out. */
const WAITING_AT_MOST = 1024 * 1024

/** The parties whose desks somebody here looks at. */
function watched(world: World, clients: readonly GuestClient[]): string[] {
  const sights = clients.map((client) => guestOf(client).sight)
  if (sights.some((sight) => sight.desks === 'all')) return world.scenario.parties.map(({ id }) => id)
  return [...new Set(sights.flatMap((sight) => (sight.desks === 'one' ? [sight.party] : [])))]
}

/** Writes board and the desks that are looked at, as they are at `now`. */
export function showTo(clients: readonly GuestClient[], mirror: TableMirror, views: Watching, world: World, now: number): void {
  mirror.show(views.board(world), new Map(watched(world, clients).map((party) => [party, views.desk(world, party, now)])))
}

/** Clients whom an instructor moved to another seat see that seat's desk from now on; gives those clients. */
export function followSeats(clients: readonly GuestClient[], mirror: TableMirror, world: World): GuestClient[] {
  const moved: GuestClient[] = []
  for (const client of clients) {
    const guest = guestOf(client)
    const sight = sightOf(world, guest.badge)
    if (isSameSight(sight, guest.sight)) continue
    if (client.view) mirror.turn(client.view, guest.sight, sight)
    guest.sight = sight
    moved.push(client)
  }
  return moved
}

/** Sends everybody the new lines that they may read; readers alike share one message. */
export function tellRecord(clients: readonly GuestClient[], world: World, facts: readonly Fact[]): void {
  if (facts.length === 0) return
  const messages = new Map<string, Buffer | null>()
  for (const client of clients) {
    if (client.state !== ClientState.JOINED) continue
    const reader = readerOf(world, guestOf(client).badge)
    const key = keyOf(reader)
    const bytes = messages.has(key) ? messages.get(key) : recordBytes(facts, reader)
    messages.set(key, bytes ?? null)
    if (bytes) client.enqueueRaw(bytes)
  }
}

function recordBytes(facts: readonly Fact[], reader: Reader): Buffer | null {
  const entries: RecordEntry[] = facts.flatMap((fact) => recordFor(fact, reader) ?? [])
  return entries.length > 0 ? messageBytes('record', { entries }) : null
}

const keyOf = (reader: Reader): string =>
  reader.kind === 'party' ? reader.party : reader.kind === 'public' ? `public ${reader.closed}` : reader.kind

/** Shows out whoever reads more slowly than the table speaks, before what waits for them fills the memory. */
export function dismissSlow(clients: readonly GuestClient[]): void {
  for (const client of [...clients]) if (waitingFor(client) > WAITING_AT_MOST) dismiss(client, 'slow')
}
