import { expect, it } from 'vitest'
import { pauseBefore } from './retry.ts'

const SECOND = 1_000
/** When it is tried within `end` ms of an outage, each try failing at once. */
function triesWithin(end: number, roll: number): number[] {
  const at: number[] = []
  for (let now = 0; now < end; ) {
    now += pauseBefore(at.length + 1, now, roll)
    at.push(now)
  }
  return at
}

it.each([0, 0.5, 1])(
  'F22 it is tried for ever: soon at first, every half minute at least after a day (roll %s)',
  (roll) => {
    const tries = triesWithin(24 * 3_600 * SECOND, roll)
    expect(tries[0]).toBeLessThanOrEqual(250)
    expect(tries.filter((at) => at < 10 * SECOND).length).toBeGreaterThanOrEqual(5)
    const pauses = tries.slice(1).map((at, n) => at - (tries[n] as number))
    expect(Math.max(...pauses)).toBeLessThanOrEqual(30 * SECOND)
    expect(Math.min(...pauses.slice(-100))).toBeGreaterThanOrEqual(15 * SECOND)
  },
)

it('F2 a class that was dropped at one moment does not come back at one moment', () => {
  const firsts = Array.from({ length: 40 }, (_, n) => triesWithin(SECOND, n / 39)[0])
  expect(new Set(firsts).size).toBe(40)
})
