/**
 * Time as an input: the one clock of the server, and its alarm. Tests move `fakeClock`, or a machine of their own.
 *
 * Two things tell the time, and neither can be trusted alone. The time of day is what people read, but people set it, and
 * it leaps over the hours in which the machine slept. The running time goes evenly, but stands still in that sleep. So we run
 * evenly from an anchor, and look at both whenever we are asked:
 * - where the time of day has got ahead, the machine slept or was set forward: we leap to it and say so, before anybody is
 *   told the new time. Whoever holds deadlines moves them as after an outage (CLK-2);
 * - where it has fallen behind, somebody set it back: we run on. Our time never goes back.
 */
export interface Clock {
  /** Epoch ms; never less than it said before. */
  now(): number
  /** Calls `wake` once at `at` (epoch ms) or soon after. Returns how to call that off. */
  wakeAt(at: number, wake: () => void | Promise<void>): () => void
  /** Calls `tell` when time leaps: nobody could do anything between `from` and `to`. Returns how to stop that. */
  onLeap(tell: Leap): () => void
}
export type Leap = (from: number, to: number) => void

export interface Machine {
  /** Epoch ms, as people have set it. */
  readonly timeOfDay: () => number
  /** ms since some moment; goes evenly while the machine is awake. */
  readonly running: () => number
}

/** Timers hold at most 2^31 ms; a later alarm wakes early, which its owner must bear. */
const LONGEST_MS = 2 ** 31 - 1
/** By how much the time of day may be ahead before that is a leap: the two are never quite as one. */
const LEAP_MS = 1_000

/** Its alarms do not keep the process alive. */
export function clockOf({ timeOfDay, running }: Machine): Clock {
  let anchor = { at: timeOfDay(), running: running() }
  const listeners = new Set<Leap>()
  const now = (): number => {
    const steady = Math.round(anchor.at + running() - anchor.running)
    const today = timeOfDay()
    if (today - steady <= LEAP_MS) return steady
    anchor = { at: today, running: running() }
    for (const tell of listeners) tell(steady, today)
    return today
  }
  return {
    now,
    wakeAt(at, wake) {
      const timer = setTimeout(() => void wake(), Math.min(LONGEST_MS, Math.max(0, at - now()))).unref()
      return () => clearTimeout(timer)
    },
    onLeap(tell) {
      listeners.add(tell)
      return () => void listeners.delete(tell)
    },
  }
}

export const systemClock: Clock = clockOf({ timeOfDay: () => Date.now(), running: () => performance.now() })
