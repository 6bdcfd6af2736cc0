/** What comes from a client, frame by frame: measured, read, answered. Nothing that can be sent goes without an answer. */
import { ClientState } from '@colyseus/core'
import type { ActAnswer } from '../../shared/protocol/messages.ts'
import type { Table } from '../table/table.ts'
import { type Frame, readFrame, replyBytes } from './frames.ts'
import { dismiss, type GuestClient, guestOf } from './guest.ts'
import type { Outbox } from './outbox.ts'
import { answerTo, isRequestType, refused } from './requests.ts'
import type { RoomHost } from './room-host.ts'
import { settle } from './table-mirror.ts'
import { greet } from './welcome.ts'

/** The framework's own reader of frames. */
export type OwnHandler = (client: GuestClient, bytes: Buffer) => void
interface Place {
  readonly table: Table
  readonly host: RoomHost
  /** A patch goes out at the end of this turn. */
  readonly isDue: boolean
  readonly outbox: Outbox
  look(client: GuestClient, party: string): void
}

export function receive(place: Place, client: GuestClient, bytes: Buffer, own: OwnHandler): void {
  const guest = guestOf(client)
  if (guest.dismissed || client.state === ClientState.LEAVING) return
  const pressure = guest.pressure(performance.now())
  const frame = readFrame(bytes)
  if (pressure === 'flood') dismiss(client, 'flood')
  else if (frame.kind === 'joined') welcome(place, client, bytes, own)
  else if (frame.kind === 'own') own(client, bytes)
  else if (frame.kind === 'unreadable') reply(client, frame, refused(frame.code))
  else if (pressure === 'too-frequent') reply(client, frame, refused('too-frequent'))
  else void answer(place, client, frame)
}

/** The state first, then who you are, then the last lines of the record. */
function welcome({ table, host }: Place, client: GuestClient, bytes: Buffer, own: OwnHandler): void {
  if (client.state !== ClientState.JOINING) return
  own(client, bytes)
  guestOf(client).patience?.clear()
  if (client.view) settle(client.view)
  greet(client, table, host)
}

async function answer(place: Place, client: GuestClient, frame: Frame & { kind: 'message' }): Promise<void> {
  const { table, host } = place
  const began = performance.now()
  const asking = { table, principal: guestOf(client).principal, look: (party: string) => place.look(client, party) }
  const said = await answerTo(asking, frame.type, frame.payload).catch((error) => {
    host.report(error)
    return refused('internal')
  })
  const isAct = frame.type === 'act' || !isRequestType(frame.type)
  if (isAct) host.acted(said as ActAnswer, (performance.now() - began) / 1000)
  if (place.isDue) place.outbox.hold(client)
  reply(client, frame, said)
}

/** The answer to a request; to what was merely sent, a message `answer` with the id that it had. */
function reply(client: GuestClient, frame: { request: number | null; payload?: unknown }, answer: unknown): void {
  if (frame.request !== null) return void client.enqueueRaw(replyBytes(frame.request, answer))
  const id = (frame.payload as { id?: unknown } | null | undefined)?.id
  client.send('answer', { ...(typeof id === 'string' ? { id: id.slice(0, 40) } : {}), ...(answer as object) })
}
