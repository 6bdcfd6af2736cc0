/** Acts: a wish with an id of its own, sent again under the same id until it is answered. */
import type { Command } from '../../shared/engine/kernel/command.ts'
import type { ActAnswer, ActMessage } from '../../shared/protocol/messages.ts'
import { newId } from '../net/request-id.ts'
import { request } from '../net/table.ts'
import { eyes, isInSeat, link, me } from '../table/state/table.ts'

export type { Command }

/** What the instructor does as such also while it sits in a seat that it took over; the rest it does for that seat. */
const OF_THE_INSTRUCTOR = ['give-back']

/** The seat for which an instructor acts now, or ''. */
export const seatNow = (): string => (isInSeat.peek() ? eyes.peek() : '')

/** A wish under an id of its own. */
const wishFor = (command: Command, seat: string): ActMessage => ({
  id: newId(),
  command,
  ...(seat && !OF_THE_INSTRUCTOR.includes(command.type) && { seat }),
})

/** Resolves when the table is live again; rejects when it is lost for good, or is not live within `patience` ms. */
function live(patience: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => done(() => reject(new Error('late'))), patience)
    const stop = link.subscribe((now) => {
      if (now === 'live') done(resolve)
      else if (now === 'lost' || now === 'replaced') done(() => reject(new Error(now)))
    })
    function done(how: () => void): void {
      clearTimeout(late)
      how()
      queueMicrotask(() => stop())
    }
  })
}

/** How long an act waits for its answer through all that may happen to the connection, ms: later it might surprise. */
const PATIENCE = 60_000
const NO_ANSWER: ActAnswer = { ok: false, rule: '', code: 'no-answer', params: {} }

/** Asks the table for `command`, an instructor for `seat`; the answer is the server's, or that there was none. */
export async function act(command: Command, seat = seatNow()): Promise<ActAnswer> {
  const wish = wishFor(command, seat)
  const table = me.peek()?.table
  const until = performance.now() + PATIENCE
  for (let tries = 0; performance.now() < until; tries++) {
    try {
      await live(until - performance.now())
    } catch {
      return NO_ANSWER
    }
    // It was meant for the table we were at.
    if (me.peek()?.table !== table) return NO_ANSWER
    try {
      return await request(wish)
    } catch {
      await new Promise((again) => setTimeout(again, Math.min(2000, 400 * (tries + 1))))
    }
  }
  return NO_ANSWER
}

/** The last wish before this table is left: sent at once or not at all, and its answer is not waited for. */
export const actInLeaving = (command: Command, seat: string): void => {
  request(wishFor(command, seat)).catch(() => {})
}
