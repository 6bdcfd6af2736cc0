/** The one clock of the server, on a machine that sleeps and whose time of day is set by people (F10, F11). */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Clock, clockOf } from './clock.ts'

const NOON = Date.UTC(2026, 0, 5, 12)
const HOUR = 3_600_000
let day: number
let running: number
let clock: Clock
let leaps: [number, number][]
beforeEach(() => {
  day = NOON
  running = 5_000
  clock = clockOf({ timeOfDay: () => day, running: () => running })
  leaps = []
  clock.onLeap((from, to) => leaps.push([from, to]))
})
const awake = (ms: number) => {
  day += ms
  running += ms
}
const asleep = (ms: number) => {
  day += ms
}
const set = asleep

describe('F10 F11 the clock of the server', () => {
  it('begins at the time of day and runs evenly', () => {
    expect(clock.now()).toBe(NOON)
    awake(90_000)
    expect([clock.now(), leaps]).toEqual([NOON + 90_000, []])
  })

  it('F11 after three hours of sleep has the right time, and tells of the leap before anybody reads it', () => {
    awake(1_000)
    clock.now()
    asleep(3 * HOUR)
    const read: number[] = []
    clock.onLeap(() => read.push(clock.now()))
    expect(clock.now()).toBe(day)
    expect(leaps).toEqual([[NOON + 1_000, NOON + 1_000 + 3 * HOUR]])
    expect(read).toEqual([day])
    awake(500)
    expect([clock.now(), leaps.length]).toEqual([day, 1])
  })

  it('F10 set forward, it follows, and that is a leap', () => {
    set(5 * 60_000)
    expect([clock.now(), leaps]).toEqual([NOON + 300_000, [[NOON, NOON + 300_000]]])
  })

  it('F10 set back, it runs on and never goes back; what is set right again is no leap', () => {
    set(-HOUR)
    awake(2_000)
    expect(clock.now()).toBe(NOON + 2_000)
    set(HOUR)
    expect([clock.now(), leaps]).toEqual([NOON + 2_000, []])
  })

  it('small differences are no leaps until they have come to a second together', () => {
    for (let i = 0; i < 9; i += 1) {
      set(100)
      awake(1_000)
    }
    expect([clock.now(), leaps]).toEqual([NOON + 9_000, []])
    set(200)
    expect([clock.now(), leaps]).toEqual([NOON + 10_100, [[NOON + 9_000, NOON + 10_100]]])
  })

  it('whoever listens no more is told no more', () => {
    const told: number[] = []
    clock.onLeap(() => told.push(1))()
    set(HOUR)
    clock.now()
    expect(told).toEqual([])
  })
})

describe('F10 F11 in a process of its own whose time of day is moved while it runs', () => {
  /** Its alarm is set for 200 ms; before it rings, the time of day is moved by `by`. */
  const child = (by: number) => `
    const { systemClock: clock } = await import(${JSON.stringify(new URL('./clock.ts', import.meta.url).href)})
    const real = Date.now
    const began = performance.now()
    const start = clock.now()
    const leaps = []
    clock.onLeap((from, to) => leaps.push(to - from))
    const rung = new Promise((ring) => clock.wakeAt(start + 200, ring))
    Date.now = () => real() + ${by}
    const keep = setInterval(() => {}, 50)
    await rung
    console.log(JSON.stringify({ after: performance.now() - began, moved: clock.now() - start, leaps }))
    clearInterval(keep)`
  let output = ''
  afterEach(() => {
    output = ''
  })
  const run = async (by: number) => {
    const process_ = spawn(process.execPath, ['--input-type=module', '-e', child(by)])
    process_.stdout.on('data', (text) => {
      output += text
    })
    await once(process_, 'close')
    return JSON.parse(output) as { after: number; moved: number; leaps: number[] }
  }

  it.each([
    [5 * 60_000, 5 * 60_000],
    [-HOUR, 0],
  ])('moved by %i ms: the alarm rings after its 200 ms, and the clock has moved by %i more', async (by, followed) => {
    const { after, moved, leaps } = await run(by)
    expect(after).toBeGreaterThan(190)
    expect(after).toBeLessThan(15_000)
    expect(moved - followed).toBeGreaterThan(190)
    expect(moved - followed).toBeLessThan(15_000)
    expect(leaps.map((ms) => Math.round(ms / 60_000))).toEqual(followed ? [5] : [])
  })
})
