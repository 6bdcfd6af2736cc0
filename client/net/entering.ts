/** The way into a room: tried until it succeeds, is refused for good, or nobody wants it any more. */
import type { Room } from '@colyseus/sdk/Room'
import { enterRoom, type Hindered, type Hindrance, hangUp, Refused } from './matchmake.ts'
import { newId } from './request-id.ts'
import { pauseBefore } from './retry.ts'
import type { Seat } from './seats.ts'
import type { Waits } from './waits.ts'

export interface Entering {
  /** Tries at once, unless a try has just begun. */
  now(): void
  /** We are out again: tries after `pause` ms, or somewhat later. */
  again(pause: number): void
  stop(): void
}
export interface Outcomes {
  entered(room: Room): void
  /** We have not come in for a while, and this is why; it is tried again all the same. */
  hindered(by: Hindrance): void
  /** For good, for the reason that has this code. */
  refused(code: string): void
}

/** So many live connections in a row that do not open, and it is said; after a while fewer are enough, but one is chance. */
const IN_VAIN = 3

export function entering(seat: Seat, { entered, hindered, refused }: Outcomes, waits: Waits): Entering {
  const line = newId()
  /** Aborted when it takes too long, or is no longer wanted. */
  let attempt: AbortController | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let tries = 0
  let liveless = 0
  /** When the last try began, and since when we are out or in. */
  let beganAt = 0
  let since = performance.now()
  const lasted = () => performance.now() - since

  async function enter(): Promise<void> {
    stop()
    beganAt = performance.now()
    const mine = new AbortController()
    attempt = mine
    const late = setTimeout(() => mine.abort(), waits.entry)
    const outcome = await enterRoom(seat, line, mine.signal).catch((error: Error) => error)
    clearTimeout(late)
    if (mine !== attempt) return outcome instanceof Error ? undefined : hangUp(outcome)
    attempt = null
    if (outcome instanceof Refused) refused(outcome.message)
    else if (outcome instanceof Error) failed(outcome as Hindered)
    else {
      liveless = 0
      since = performance.now()
      entered(outcome)
    }
  }
  function failed({ message: by }: Hindered): void {
    liveless = by === 'no-live-connections' ? liveless + 1 : 0
    if (liveless >= IN_VAIN || (liveless !== 1 && lasted() > waits.lasting)) hindered(by)
    later(0)
  }
  function later(pause: number): void {
    tries += 1
    timer = setTimeout(enter, Math.max(pause, pauseBefore(tries, lasted(), Math.random())))
  }
  function stop(): void {
    clearTimeout(timer)
    attempt?.abort()
    attempt = null
  }

  void enter()
  return {
    now() {
      if (attempt && performance.now() - beganAt < waits.look) return
      tries = 0
      void enter()
    },
    again(pause) {
      // What opens and at once is gone again is not asked for without a pause.
      if (lasted() > waits.lasting) tries = 0
      since = performance.now()
      later(pause)
    },
    stop,
  }
}
