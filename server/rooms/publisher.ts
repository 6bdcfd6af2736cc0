/**
 * What the clients of one table are told: the differences of board and desks, and the record. Once for each turn of the
 * event loop, however many acts it brought.
 */
import { ClientState } from '@colyseus/core'
import type { Fact } from '../../shared/engine/kernel/event.ts'
import type { World } from '../../shared/engine/kernel/world.ts'
import { type Reader, recordFor } from '../../shared/engine/views/record.ts'
import type { RecordEntry } from '../../shared/engine/views/record-entry.ts'
import { readerOf, sightOf } from '../table/principal.ts'
import { messageBytes } from './frames.ts'
import { dismiss, type GuestClient, guestOf, waitingFor } from './guest.ts'
import type { TableMirror } from './table-mirror.ts'

/** Bytes that may wait for one client before it is shown out. */
const WAITING_AT_MOST = 1024 * 1024

/** Clients whom an instructor moved to another seat see that seat's desk from now on; gives those clients. */
export function followSeats(clients: readonly GuestClient[], mirror: TableMirror, world: World): GuestClient[] {
  return clients.filter(({ view, userData }) => {
    if (!view || !userData) return false
    const before = mirror.sightOf(view)
    const sight = sightOf(world, userData.principal, before)
    mirror.turn(view, sight)
    return sight !== before
  })
}

/** Sends everybody the new lines that they may read; who reads the same shares one message. */
export function tellRecord(clients: readonly GuestClient[], world: World, facts: readonly Fact[]): void {
  if (facts.length === 0) return
  const told = new Map<string, Buffer | null>()
  const messages = new Map<string, Buffer>()
  for (const client of clients) {
    if (client.state !== ClientState.JOINED) continue
    const reader = readerOf(world, guestOf(client).principal)
    const who = reader.kind === 'party' ? reader.party : reader.kind
    if (!told.has(who)) told.set(who, recordBytes(facts, reader, messages))
    const bytes = told.get(who)
    if (bytes) client.enqueueRaw(bytes)
  }
}

/** A line is the same for everybody who may read it: the same lines are written once. */
function recordBytes(facts: readonly Fact[], reader: Reader, messages: Map<string, Buffer>): Buffer | null {
  const entries: RecordEntry[] = []
  let lines = ''
  for (const fact of facts) {
    const entry = recordFor(fact, reader)
    if (entry) entries.push(entry)
    lines += entry ? '1' : '0'
  }
  if (entries.length === 0) return null
  const bytes = messages.get(lines) ?? messageBytes('record', { entries })
  messages.set(lines, bytes)
  return bytes
}

/** Shows out whoever reads more slowly than the table speaks, before what waits for them fills the memory. */
export function dismissSlow(clients: readonly GuestClient[]): void {
  for (const client of [...clients]) if (waitingFor(client) > WAITING_AT_MOST) dismiss(client, 'slow')
}
