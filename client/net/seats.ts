/** The places this browser holds: a token is the identity, kept by table until the browser forgets. */
import type { SeatAnswer } from '../../shared/protocol/http.ts'
import { keep, keptJson } from '../storage.ts'

export interface Seat extends SeatAnswer {
  readonly code?: string
  readonly number?: number
  readonly name?: string
  readonly scenario?: string
}

const KEY = 'kelissoz-seats'

const all = (): Record<string, Seat> => keptJson(KEY, {})

export const seatAt = (table: string): Seat | undefined => all()[table]
export const heldSeats = (): Seat[] => Object.values(all())

export function keepSeat(seat: Seat): void {
  keep(KEY, JSON.stringify({ ...all(), [seat.table]: seat }))
}

export function forgetSeat(table: string): void {
  const { [table]: _gone, ...rest } = all()
  keep(KEY, JSON.stringify(rest))
}
