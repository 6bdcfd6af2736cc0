/** Time as an input: the server's clock and its alarm. Tests move `fakeClock` instead. */
export interface Clock {
  /** Epoch ms. */
  now(): number
  /** Calls `wake` once at `at` (epoch ms) or soon after. Returns how to call that off. */
  wakeAt(at: number, wake: () => void | Promise<void>): () => void
}

/** Timers hold at most 2^31 ms; a later alarm wakes early, which its owner must bear. */
const LONGEST_MS = 2 ** 31 - 1

/**
 * Begins at the time of day and runs evenly from there: it does not jump when somebody sets the computer's clock.
 * Its alarms do not keep the process alive.
 */
export const systemClock: Clock = {
  now: () => Math.round(performance.timeOrigin + performance.now()),
  wakeAt(at, wake) {
    const timer = setTimeout(() => void wake(), Math.min(LONGEST_MS, Math.max(0, at - systemClock.now()))).unref()
    return () => clearTimeout(timer)
  },
}
