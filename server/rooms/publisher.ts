/**
 * What the clients of one table are told: the differences of board and desks, and the record. Once for each turn of the
 * event loop, however many acts it brought.
 */
import { ClientState } from '@colyseus/core'
import type { Desk } from '../../shared/engine/board.ts'
import type { RecordEntry } from '../../shared/engine/entry.ts'
import type { Fact } from '../../shared/engine/event.ts'
import { allParties } from '../../shared/engine/reading.ts'
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
function watched(world: World, clients: readonly GuestClient[]): ReadonlySet<string> {
  const parties = new Set<string>()
  for (const client of clients) {
    const { sight } = guestOf(client)
    if (sight.desks === 'all') return new Set(allParties(world))
    if (sight.desks === 'one') parties.add(sight.party)
  }
  return parties
}

/** Writes board and the desks that are looked at, as they are at `now`. */
export function showTo(
  clients: readonly GuestClient[],
  mirror: TableMirror,
  views: Watching,
  world: World,
  now: number,
): void {
  const desks = new Map<string, Desk>()
  for (const party of watched(world, clients)) desks.set(party, views.desk(world, party, now))
  mirror.show(views.board(world), desks)
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

/** Sends everybody the new lines that they may read; who reads the same shares one message. */
export function tellRecord(clients: readonly GuestClient[], world: World, facts: readonly Fact[]): void {
  if (facts.length === 0) return
  const entriesOf = new Map<string, readonly RecordEntry[]>()
  const messages = new Map<string, Buffer>()
  for (const client of clients) {
    if (client.state !== ClientState.JOINED) continue
    const reader = readerOf(world, guestOf(client).badge)
    const entries = entriesOf.get(keyOf(reader)) ?? facts.flatMap((fact) => recordFor(fact, reader) ?? [])
    entriesOf.set(keyOf(reader), entries)
    if (entries.length === 0) continue
    // A line is the same for everybody who may read it.
    const lines = entries.map(({ seq }) => seq).join(' ')
    const bytes = messages.get(lines) ?? messageBytes('record', { entries })
    messages.set(lines, bytes)
    client.enqueueRaw(bytes)
  }
}

const keyOf = (reader: Reader): string =>
  reader.kind === 'party' ? reader.party : reader.kind === 'public' ? `public ${reader.closed}` : reader.kind

/** Shows out whoever reads more slowly than the table speaks, before what waits for them fills the memory. */
export function dismissSlow(clients: readonly GuestClient[]): void {
  for (const client of [...clients]) if (waitingFor(client) > WAITING_AT_MOST) dismiss(client, 'slow')
}
