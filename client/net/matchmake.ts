/**
 * Asks the server for the room of a table and opens its socket. The SDK's `Client` does the same, with accounts,
 * latency and other services of its own; we take its `Room` only.
 */
import { Room } from '@colyseus/sdk/Room'
import { SchemaSerializer } from '@colyseus/sdk/serializer/SchemaSerializer'
import { registerSerializer } from '@colyseus/sdk/serializer/Serializer'
import { PROTOCOL_VERSION } from '../../shared/protocol/version.ts'
import { base } from '../base.ts'
import type { Seat } from './seats.ts'

registerSerializer('schema', SchemaSerializer as never)

interface Reservation {
  readonly name: string
  readonly roomId: string
  readonly sessionId: string
  readonly processId: string
  readonly publicAddress?: string
}

/** Refusals that another try would not change. */
const FINAL = ['unknown-table', 'bad-token', 'seat-gone', 'other-protocol', 'malformed', 'damaged']
/** The server does not let us in, and will not. */
export class Refused extends Error {}
/** What may pass: the server is not reached, or it is and no live connection opens, or it has said that it puts a backup in place. */
export type Hindrance = 'unreachable' | 'no-live-connections' | 'restoring'
export class Hindered extends Error {
  declare readonly message: Hindrance
}
const failure = (code: string, otherwise: Hindrance): Error =>
  FINAL.includes(code) ? new Refused(code) : new Hindered(otherwise)

async function reserve({ table, token }: Seat, line: string, signal: AbortSignal): Promise<Reservation> {
  const asked = fetch(`${base}/matchmake/joinOrCreate/table`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ table, token, line, protocol: PROTOCOL_VERSION }),
    signal,
  })
  const json = await asked.then((answer) => answer.json()).catch(() => null)
  if (json?.sessionId) return json
  throw failure(json?.error?.code, 'unreachable')
}

/** Lets go of a room whatever state it is in, and hears nothing of it any more. */
export function hangUp(room: Room): void {
  room.removeAllListeners()
  room.connection.close()
}

/**
 * A room that has been joined; throws `Refused` or `Hindered`, the latter too when the attempt is given up. All connections
 * of one `line` are one to the server: a later one does not show out an earlier one, nor the other way round.
 */
export async function enterRoom(seat: Seat, line: string, attempt: AbortSignal): Promise<Room> {
  const seated = await reserve(seat, line, attempt)
  const room = new Room(seated.name)
  room.roomId = seated.roomId
  room.sessionId = seated.sessionId
  room.reconnection.enabled = false
  const host = seated.publicAddress ?? location.host + base
  const scheme = location.protocol === 'https:' ? 'wss' : 'ws'
  room.connect(`${scheme}://${host}/${seated.processId}/${seated.roomId}?sessionId=${seated.sessionId}`, seated)
  try {
    await new Promise<void>((joined, failed) => {
      attempt.onabort = () => failed(new Hindered('no-live-connections'))
      // With words it is the server that speaks; without them the network has closed the socket.
      room.onError.once((_code: number, why = '') => failed(failure(why, why ? 'unreachable' : 'no-live-connections')))
      // `onJoin` is the SDK's own word for "the server has let us in"; it is only hidden from the types.
      ;(room as unknown as { onJoin: typeof room.onReconnect }).onJoin.once(joined)
    })
  } catch (error) {
    hangUp(room)
    throw error
  }
  room.onError.clear()
  return room
}
