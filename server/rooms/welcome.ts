/** What a client is told when it has come in: who it is, and the last lines of the record. */
import { recordName } from '../../shared/engine/views/record.ts'
import type { HelloMessage } from '../../shared/protocol/closing.ts'
import { PROTOCOL_VERSION, type RecordMessage } from '../../shared/protocol/messages.ts'
import { partyOf, readerOf } from '../table/principal.ts'
import { recordPage } from '../table/record-page.ts'
import type { Table } from '../table/table.ts'
import { type GuestClient, guestOf } from './guest.ts'
import type { RoomHost } from './room-host.ts'

/** Lines of the record that come by themselves; older ones are asked for. */
export const LAST_LINES = 50

/** Whoever comes in, or reads another record from now on. */
export function greet(
  client: GuestClient,
  table: Table,
  { report, restoredAt }: Pick<RoomHost, 'report' | 'restoredAt'>,
): void {
  const { principal } = guestOf(client)
  const { person, role } = principal
  const party = partyOf(table.world, principal)
  const record = recordName(readerOf(table.world, principal))
  const hello: HelloMessage = {
    now: table.now(),
    protocol: PROTOCOL_VERSION,
    table: table.id,
    person,
    party,
    role,
    record,
    restoredAt,
  }
  client.send('hello', hello)
  void sendLastLines(client, table).catch(report)
}

async function sendLastLines(client: GuestClient, table: Table): Promise<void> {
  const { principal } = guestOf(client)
  const message: RecordMessage = await recordPage(table, readerOf(table.world, principal), 0, LAST_LINES)
  if (!guestOf(client).dismissed) client.send('record', message)
}
