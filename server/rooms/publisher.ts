/**
 * What the clients of one table are told: the differences of board and desks, and the record. Once for each turn of the
 * event loop, however many acts it brought.
 */
import { ClientState } from '@colyseus/core'
import type { Fact } from '../../shared/engine/kernel/event.ts'
import type { World } from '../../shared/engine/kernel/world.ts'
import { entriesFor, isFor, type Reader, recordName, type Told, toldOf } from '../../shared/engine/views/record.ts'
import type { RecordLine } from '../../shared/engine/views/record-entry.ts'
import { readerOf, sightOf } from '../table/principal.ts'
import { lineBytes, recordBytes } from './frames.ts'
import { dismiss, type GuestClient, guestOf, waitingFor } from './guest.ts'
import type { TableMirror } from './table-mirror.ts'

/** Bytes that may wait for one client before it is shown out. */
const WAITING_AT_MOST = 1024 * 1024

/**
 * Those who read another record from now on: an instructor moved them to another seat, or closed talks became public. Each
 * sees the desk of its seat.
 */
export function followReaders(clients: readonly GuestClient[], mirror: TableMirror, world: World): GuestClient[] {
  return clients.filter(({ view, userData: guest }) => {
    if (!view || !guest) return false
    const record = recordName(readerOf(world, guest.principal))
    if (record === guest.record) return false
    guest.record = record
    mirror.turn(view, sightOf(world, guest.principal, mirror.sightOf(view)))
    return true
  })
}

/** Sends everybody the new lines that they may read. `facts` are the last ones of `world`. */
export function tellRecord(clients: readonly GuestClient[], world: World, facts: readonly Fact[]): void {
  const lines = facts.flatMap((fact) => toldOf(fact) ?? [])
  if (lines.length === 0) return
  const told = new Map<string, Buffer | null>()
  const written = new Map<string, Buffer>()
  for (const client of clients) {
    if (client.state !== ClientState.JOINED) continue
    const reader = readerOf(world, guestOf(client).principal)
    const record = recordName(reader)
    if (!told.has(record)) told.set(record, newLines(world, lines, reader, written))
    const bytes = told.get(record)
    if (bytes) client.enqueueRaw(bytes)
  }
}

/** The same lines are written once for all who may read them; their numbers are each reader's own. */
function newLines(world: World, told: readonly Told[], reader: Reader, written: Map<string, Buffer>): Buffer | null {
  const lines: RecordLine[] = []
  let which = ''
  for (const one of told) {
    const isRead = isFor(one, reader)
    if (isRead) lines.push(one.line)
    which += isRead ? '1' : '0'
  }
  if (lines.length === 0) return null
  const bytes = written.get(which) ?? lineBytes(lines)
  written.set(which, bytes)
  return recordBytes({ record: recordName(reader), first: entriesFor(world.entries, reader) - lines.length + 1 }, bytes)
}

/** Shows out whoever reads more slowly than the table speaks, before what waits for them fills the memory. */
export function dismissSlow(clients: readonly GuestClient[]): void {
  for (const client of [...clients]) if (waitingFor(client) > WAITING_AT_MOST) dismiss(client, 'slow')
}
