/**
 * Asks the server for the room of a table and opens its socket. The SDK's `Client` does the same, with accounts,
 * latency and other services of its own; we take its `Room` only.
 */
import { Room } from '@colyseus/sdk/Room'
import { SchemaSerializer } from '@colyseus/sdk/serializer/SchemaSerializer'
import { registerSerializer } from '@colyseus/sdk/serializer/Serializer'
import { PROTOCOL_VERSION } from '../../shared/protocol/version.ts'
import type { Seat } from './seats.ts'

registerSerializer('schema', SchemaSerializer as never)

interface Reservation {
  readonly name: string
  readonly roomId: string
  readonly sessionId: string
  readonly processId: string
  readonly publicAddress?: string
}

/** Why the server would not let us in; `code` is a word of ours, or '' for a fault that may pass. */
export class Refused extends Error {
  readonly code: string
  constructor(code: string) {
    super(code)
    this.code = code
  }
}

async function reserve({ table, token }: Seat): Promise<Reservation> {
  const answer = await fetch('/matchmake/joinOrCreate/table', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ table, token, protocol: PROTOCOL_VERSION }),
  })
  const json = await answer.json().catch(() => ({}))
  if (!answer.ok || json.error) throw new Refused(String(json.error?.code ?? ''))
  return json
}

/** A room that has been joined; throws `Refused`, or a fault of the network. */
export async function enterRoom(seat: Seat): Promise<Room> {
  const seated = await reserve(seat)
  const room = new Room(seated.name)
  room.roomId = seated.roomId
  room.sessionId = seated.sessionId
  room.reconnection.enabled = false
  const host = seated.publicAddress ?? location.host
  const scheme = location.protocol === 'https:' ? 'wss' : 'ws'
  room.connect(`${scheme}://${host}/${seated.processId}/${seated.roomId}?sessionId=${seated.sessionId}`, seated)
  await new Promise<void>((joined, failed) => {
    const refuse = (_code: number, message?: string) => failed(new Refused(message ?? ''))
    room.onError.once(refuse)
    // `onJoin` is the SDK's own word for "the server has let us in"; it is only hidden from the types.
    ;(room as unknown as { onJoin: typeof room.onReconnect }).onJoin.once(() => {
      room.onError.remove(refuse)
      joined()
    })
  })
  return room
}
