/** What a client is told when it has come in: who it is, and the last lines of the record. */
import type { HelloMessage } from '../../shared/protocol/closing.ts'
import { PROTOCOL_VERSION, type RecordMessage } from '../../shared/protocol/messages.ts'
import { partyOf, readerOf } from '../table/principal.ts'
import { recordPage } from '../table/record-page.ts'
import type { Table } from '../table/table.ts'
import { type GuestClient, guestOf } from './guest.ts'

/** Lines of the record that come by themselves; older ones are asked for. */
export const LAST_LINES = 50

export function greet(client: GuestClient, table: Table, now: number): void {
  const { principal } = guestOf(client)
  const { person, role } = principal
  const party = partyOf(table.world, principal)
  const hello: HelloMessage = { now, protocol: PROTOCOL_VERSION, table: table.id, person, party, role }
  client.send('hello', hello)
}

export async function sendLastLines(client: GuestClient, table: Table): Promise<void> {
  const reader = readerOf(table.world, guestOf(client).principal)
  const { entries, more } = await recordPage(table, reader, 0, LAST_LINES)
  const message: RecordMessage = { entries, more }
  client.send('record', message)
}
