/**
 * The line to one table: it enters, watches over the connection, and whatever happens to that enters again, by itself and
 * for ever. The seat token is the identity: after a drop, a reload or a restart of the server we simply join again with it,
 * and the state comes anew from the log. Nothing is queued while we are away.
 */
import { CLOSE } from '../../shared/protocol/closing.ts'
import { entering } from './entering.ts'
import { type HeldRoom, hold, type Told } from './held-room.ts'
import type { Hindrance } from './matchmake.ts'
import type { Seat } from './seats.ts'
import { WAITS } from './waits.ts'

export interface Heard extends Told {
  /** The connection is gone; the line enters again. */
  down(): void
  /** We have not come in for a while, and this is why; the line goes on trying. */
  hindered(by: Hindrance): void
  /** The line has ended: a refusal for good, or `replaced`. */
  over(because: string): void
}
export interface Line extends Pick<HeldRoom, 'request'> {
  /** There is reason to believe that something has changed: tries, or makes sure, at once. */
  wake(): void
  close(): void
}

export function openLine(seat: Seat, heard: Heard, waits = WAITS): Line {
  let room: HeldRoom | null = null
  const way = entering(
    seat,
    {
      entered(joined) {
        room = hold(joined, heard, gone, waits)
      },
      hindered: heard.hindered,
      refused: heard.over,
    },
    waits,
  )
  function gone(code: number): void {
    letGo()
    if (code === CLOSE.replaced) heard.over('replaced')
    else if (code === CLOSE.seatGone) heard.over('seat-gone')
    else {
      heard.down()
      if (code === CLOSE.restoring) heard.hindered('restoring')
      way.again(code === CLOSE.flood ? waits.cooling : 0)
    }
  }
  function letGo(isOurWish = false): void {
    room?.letGo(isOurWish)
    room = null
  }
  return {
    request: (type, payload) => room?.request(type, payload) ?? Promise.reject(new Error('offline')),
    wake: () => (room ?? way).now(),
    close() {
      way.stop()
      letGo(true)
    },
  }
}
