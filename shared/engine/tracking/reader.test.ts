import { expect, it } from 'vitest'
import type { World } from '../kernel/world.ts'
import { Meeting } from '../testing/meeting.ts'
import { smallScenario } from '../testing/small-scenario.ts'
import { PARTS, reader, reading } from './reader.ts'

/** What is the same as long as a table lives; everything else in a world may change, and must be noted when it is read. */
const CONSTANT: readonly (keyof World)[] = ['scenario', 'hash', 'seed', 'pace', 'botsFillSeats', 'openedAt']

it('the reader knows every part of a world, and notes each that may change under a bit of its own', () => {
  const { world } = new Meeting(smallScenario)
  const parts = Object.keys(world) as (keyof World)[]
  expect([...PARTS, ...CONSTANT].toSorted()).toEqual(parts.toSorted())
  expect(PARTS.length).toBeLessThan(31)
  reading.world = world
  for (const [i, part] of PARTS.entries()) {
    reading.parts = 0
    expect(reader[part]).toBe(world[part])
    expect(reading.parts, part).toBe(1 << i)
  }
})
