import { expect, it } from 'vitest'
import { FLOOD_A_SECOND, FLOOD_SECONDS, floodMeter, TAKEN_A_SECOND } from './flood.ts'

/** What the meter says of `count` frames in the second that begins at `from`. */
const send = (meter: ReturnType<typeof floodMeter>, from: number, count: number) =>
  Array.from({ length: count }, (_, i) => meter(from + (i * 999) / count))

it('forty frames a second are taken, second after second', () => {
  const meter = floodMeter()
  for (let second = 0; second < 60; second++)
    expect(new Set(send(meter, second * 1000, TAKEN_A_SECOND))).toEqual(new Set(['fine']))
})

it('more are refused, and the next second is a new one', () => {
  const meter = floodMeter()
  expect(send(meter, 0, TAKEN_A_SECOND + 1).at(-1)).toBe('too-frequent')
  expect(meter(1000)).toBe('fine')
})

it('four hundred in a second, or ten bad seconds in a row, are a flood', () => {
  expect(send(floodMeter(), 0, FLOOD_A_SECOND + 1).at(-1)).toBe('flood')
  const meter = floodMeter()
  for (let second = 0; second < FLOOD_SECONDS; second++)
    expect(send(meter, second * 1000, TAKEN_A_SECOND + 1)).not.toContain('flood')
  expect(meter(FLOOD_SECONDS * 1000)).toBe('flood')
})

it('a pause between bad seconds forgives them', () => {
  const meter = floodMeter()
  for (let second = 0; second < 50; second += 2)
    expect(send(meter, second * 1000, TAKEN_A_SECOND + 1)).not.toContain('flood')
})
