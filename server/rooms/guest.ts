/** One connection at a table: who it is, how much it sends. Survives a short drop. */
import type { Client } from '@colyseus/core'
import { CLOSE, type CloseReason } from '../../shared/protocol/closing.ts'
import type { Principal } from '../table/principal.ts'
import { floodMeter, type Pressure } from './flood.ts'

export interface Guest {
  readonly principal: Principal
  /** All connections of one window have the same; '' of one that names none. */
  readonly line: string
  /** The record of which this client was last told that it reads it. */
  record: string
  readonly pressure: (now: number) => Pressure
  /** Runs out when the client has not said in time that it has understood where it is. */
  patience: { clear(): void } | null
  /** We closed the socket: no reconnection, and nothing that still comes is read. */
  dismissed: boolean
  /** Presence was told that this connection is gone. */
  departed: boolean
}
/** What we need of the socket below a client. */
interface Socket {
  readonly bufferedAmount: number
  terminate(): void
  once(event: 'close', listener: () => void): void
}
const socketOf = (client: GuestClient): Socket => client.ref as unknown as Socket

export type GuestClient = Client<{ userData: Guest; auth: Principal }>

export const guestOf = (client: GuestClient): Guest => client.userData as Guest

export const newGuest = (principal: Principal, line: string, record: string): Guest => ({
  principal,
  line,
  record,
  pressure: floodMeter(),
  patience: null,
  dismissed: false,
  departed: false,
})

/** How long a socket may take to close before it is cut, ms. */
const CLOSING_MS = 2_000

/** Tells a client why, and closes its socket; one that does not read the farewell is cut. */
export function dismiss(client: GuestClient, why: CloseReason): void {
  const guest = guestOf(client)
  if (guest.dismissed) return
  guest.dismissed = true
  if (why === 'replaced') client.send('replaced', {})
  else client.send('closing', { why })
  client.leave(CLOSE[why], why)
  const socket = socketOf(client)
  const cut = setTimeout(() => socket.terminate(), CLOSING_MS).unref()
  socket.once('close', () => clearTimeout(cut))
}

/** Bytes that wait to be sent to a client. */
export const waitingFor = (client: GuestClient): number => socketOf(client).bufferedAmount
