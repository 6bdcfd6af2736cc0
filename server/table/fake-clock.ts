/** A clock that stands until a test moves it. */
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Clock, Leap } from './clock.ts'

export interface FakeClock extends Clock {
  /** Moves on by `ms`, stopping at every alarm on the way and waiting until what it woke has come to rest. */
  advance(ms: number): Promise<void>
  /** Moves on by `ms` at once, waking nobody: the process stood still while the machine ran. */
  jump(ms: number): void
  /** Leaps by `ms`: the machine was asleep, or its clock was set forward. No timer has moved on. */
  leap(ms: number): void
}

export function fakeClock(start = Date.UTC(2026, 0, 5, 9)): FakeClock {
  let now = start
  const alarms = new Set<{ at: number; wake: () => void | Promise<void> }>()
  const listeners = new Set<Leap>()
  const nextBy = (end: number) => [...alarms].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0]
  return {
    now: () => now,
    wakeAt(at, wake) {
      const alarm = { at, wake }
      alarms.add(alarm)
      return () => void alarms.delete(alarm)
    },
    async advance(ms) {
      const end = now + ms
      for (let alarm = nextBy(end); alarm; alarm = nextBy(end)) {
        alarms.delete(alarm)
        now = Math.max(now, alarm.at)
        await alarm.wake()
        await nextTurn()
      }
      now = end
    },
    jump: (ms) => {
      now += ms
    },
    leap(ms) {
      const from = now
      now += ms
      for (const alarm of alarms) alarm.at += ms
      for (const tell of listeners) tell(from, now)
    },
    onLeap(tell) {
      listeners.add(tell)
      return () => void listeners.delete(tell)
    },
  }
}
