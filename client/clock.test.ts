import { expect, it } from 'vitest'
import { serverClock } from './clock.ts'

const NOON = Date.UTC(2026, 0, 5, 12)
const HOUR = 3_600_000

/** A clock whose running time and server a test moves; `word` is asked for now and heard after `took` ms, the half each way. */
function given() {
  let running = 1_000
  let server = NOON
  const clock = serverClock(() => running, 0)
  const pass = (ms: number) => {
    running += ms
    server += ms
  }
  return {
    clock,
    pass,
    word(took: number) {
      const asked = running
      pass(took / 2)
      const said = server
      pass(took / 2)
      clock.hear(said, asked)
    },
    /** The device sleeps, or the server's clock moves: no running time passes. */
    leap(ms: number) {
      server += ms
    },
    off: () => clock.now() - server,
  }
}

it('F10 it counts evenly from the last word of the server', () => {
  const { clock, pass, off } = given()
  clock.hear(NOON)
  pass(90 * 60_000)
  expect(off()).toBe(0)
})

it('F10 the time of day of the device is never asked', () => {
  const { clock, pass, off } = given()
  clock.hear(NOON)
  const { now } = Date
  Date.now = () => now() + 5 * HOUR
  try {
    pass(1_000)
    expect(off()).toBe(0)
  } finally {
    Date.now = now
  }
})

it.each([
  ['the device slept three hours', 3 * HOUR],
  ['the server was set forward five minutes', 300_000],
  ['the server was started anew on a machine an hour behind', -HOUR],
])('F10 %s: the next word puts it right, asked for or not', (_, ms) => {
  for (const isAsked of [true, false]) {
    const { clock, word, leap, pass, off } = given()
    word(20)
    leap(ms)
    pass(500)
    expect(off()).toBe(-ms)
    if (isAsked) word(40)
    else clock.hear(NOON + ms + 520)
    expect(Math.abs(off())).toBeLessThanOrEqual(20)
  }
})

it('F10 a slow word does not spoil what a quick one told', () => {
  const { clock, word, pass, off } = given()
  word(10)
  const asked = 1_010
  pass(6_000) // all of it on the way back
  clock.hear(NOON + 10, asked)
  expect(off()).toBe(0)
})

it('F10 a quick word betters what a slow one told', () => {
  const { clock, word, off, pass } = given()
  pass(4_000)
  clock.hear(NOON, 1_000)
  expect(off()).toBe(-2_000)
  word(30)
  expect(off()).toBe(0)
})

it('F10 F22 a device and a server that both slept agree after one word', () => {
  const { word, leap, off } = given()
  word(10)
  leap(2 * HOUR)
  leap(-90_000)
  word(10)
  expect(off()).toBe(0)
})
