import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { WAITS } from './waits.ts'
import { type Watch, watchOver } from './watch.ts'

let asked: number
let lost: number
let watch: Watch
const start = () =>
  watchOver(
    {
      ask: () => {
        asked += 1
      },
      lost: () => {
        lost += 1
        watch.stop()
      },
    },
    WAITS,
  )
beforeEach(() => {
  vi.useFakeTimers()
  asked = 0
  lost = 0
  watch = start()
})
afterEach(() => {
  watch.stop()
  vi.useRealTimers()
})

it('F2 a silence is asked about, and ends as a lost connection when nobody answers', () => {
  vi.advanceTimersByTime(WAITS.quiet + WAITS.look)
  expect([asked, lost]).toEqual([1, 0])
  vi.advanceTimersByTime(WAITS.silence - WAITS.quiet - 2 * WAITS.look)
  expect(lost).toBe(0)
  vi.advanceTimersByTime(3 * WAITS.look)
  expect(lost).toBe(1)
})

it('F2 whoever answers is not lost, however long nothing else is said', () => {
  for (let minute = 0; minute < 60; minute += 1) {
    const before = asked
    vi.advanceTimersByTime(WAITS.quiet + WAITS.look)
    if (asked > before) watch.heard()
  }
  expect(asked).toBeGreaterThan(50)
  expect(lost).toBe(0)
})

it('F10 where much is said it is still asked now and then, for the time', () => {
  for (let second = 0; second < 60; second += 1) {
    vi.advanceTimersByTime(1_000)
    watch.heard()
  }
  expect(asked).toBeGreaterThanOrEqual(60_000 / WAITS.often - 1)
  expect(asked).toBeLessThanOrEqual(60_000 / WAITS.often + 1)
})

it('F22 in doubt it asks at once and waits for a shorter time; another doubt does not begin that anew', () => {
  watch.doubt()
  expect(asked).toBe(1)
  for (let second = 0; second < 3; second += 1) {
    vi.advanceTimersByTime(1_000)
    watch.doubt()
  }
  vi.advanceTimersByTime(WAITS.inDoubt - 3_000 + 2 * WAITS.look)
  expect(lost).toBe(1)
})

it('F22 an answer ends the doubt', () => {
  watch.doubt()
  watch.heard()
  vi.advanceTimersByTime(WAITS.inDoubt + WAITS.look)
  expect(lost).toBe(0)
})

it.each([
  ['a day forward', 24 * 3_600_000],
  ['an hour back', -3_600_000],
])('F10 a device that is set %s, or slept with its running time, asks at once, and nothing is lost', (_, ms) => {
  vi.advanceTimersByTime(WAITS.look)
  vi.setSystemTime(Date.now() + ms)
  vi.advanceTimersByTime(WAITS.look)
  expect([asked, lost]).toEqual([1, 0])
  watch.heard()
  vi.advanceTimersByTime(WAITS.look)
  expect([asked, lost]).toEqual([1, 0])
})

it('F22 a page that was not run for an hour first asks; it is lost only when no answer comes then', () => {
  const slept = vi.spyOn(performance, 'now')
  const real = slept.getMockImplementation()
  expect(real).toBeUndefined()
  const before = performance.now()
  slept.mockReturnValue(before + 3_600_000)
  vi.advanceTimersByTime(WAITS.look)
  expect([asked, lost]).toEqual([1, 0])
  slept.mockReturnValue(before + 3_600_000 + WAITS.inDoubt + 1)
  vi.advanceTimersByTime(WAITS.look)
  expect([asked, lost]).toEqual([1, 1])
  slept.mockRestore()
})
