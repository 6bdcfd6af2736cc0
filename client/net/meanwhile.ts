/** A table that is read over HTTP while no live connection opens. */

import { catchUp } from '../table/record/record.ts'
import { hearTime } from '../table/state/now.ts'
import type { StateJson } from './held-room.ts'
import { http } from './http.ts'
import type { Seat } from './seats.ts'

/** ms; the sentence `no_live_connections` says it, too. */
const EVERY = 10_000

/** Reads now and from time to time, through the eyes of `look` when an instructor looks; returns how to stop. */
export function readPages(seat: Seat, look: string, show: (state: StateJson) => void): () => void {
  let isOver = false
  const read = async () => {
    const asked = performance.now()
    const state = await http.state(seat.table, seat.token, look).catch(() => null)
    if (isOver || !state) return
    hearTime(state.now, asked)
    show(state)
    await catchUp().catch(() => {}) // with the next reading
  }
  void read()
  const timer = setInterval(read, EVERY)
  return () => {
    isOver = true
    clearInterval(timer)
  }
}
