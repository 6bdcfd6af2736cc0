/** The world of a table that has just been opened: what its first fact and its scenario say, and nothing else. */
import type { Scenario } from '../../scenario/schema.ts'
import type { Fact } from './event.ts'
import { freezeThroughout } from './freeze.ts'
import { PROCEDURES } from './registry.ts'
import type { World } from './world.ts'

/** The world of an opening that nobody else has seen yet: it may be written in. */
export function begin(scenario: Scenario, fact: Fact): World {
  const e = fact.event
  if (e.type !== 'table-opened' || e.scenario !== scenario.id)
    throw new Error('a table begins with table-opened of its own scenario')
  const slices = Object.fromEntries(PROCEDURES.map(({ id, start }) => [id, start(scenario)]))
  const { hash, seed, pace, botsFillSeats } = e
  const opening = { scenario, hash, seed, pace, botsFillSeats, openedAt: fact.at }
  return {
    ...slices,
    ...opening,
    seq: fact.seq,
    entries: { all: 0, outside: 0, instructor: 0, of: {}, late: {} },
  } as unknown as World
}

/** Opens a world. Throws when the fact is not `table-opened` or names another scenario: that is a bug, not a wish. */
export const open = (scenario: Scenario, fact: Fact): World => freezeThroughout(begin(scenario, fact))
