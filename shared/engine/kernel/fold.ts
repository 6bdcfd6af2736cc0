/** How facts become a world: every procedure folds its own part, in the order in which they are listed. */
import { type Draft, freeze, produce } from 'immer'
import { PROCEDURES } from '../procedures/index.ts'
import type { Event, EventType, Fact } from './event.ts'
import { pausedAt } from './selectors.ts'
import type { World } from './world.ts'

type Fold = (world: Draft<World>, event: Event, at: number) => void

const FOLDS = new Map<EventType, Fold[]>()
for (const { evolve } of PROCEDURES) {
  for (const [type, fold] of Object.entries(evolve) as [EventType, Fold][]) {
    FOLDS.set(type, [...(FOLDS.get(type) ?? []), fold])
  }
}

/** CLK-2: in a pause the table's time stands still; a deadline set meanwhile runs its full length from the resumption. */
export const tableTime = (world: World, at: number): number => pausedAt(world) || at

const timeOf = (world: World, event: Event, at: number): number =>
  event.type === 'resumed' ? at : tableTime(world, at)

/** The world after an event at `at`; the same object when no procedure folds it. */
export function fold(world: World, event: Event, at: number): World {
  const folds = FOLDS.get(event.type)
  if (!folds) return world
  const time = timeOf(world, event, at)
  return produce(world, (draft: Draft<World>) => {
    for (const one of folds) one(draft, event, time)
  })
}

/**
 * Folds a whole log into `world`, which nobody else has seen yet: it is written in place, because a new world for each
 * of thousands of facts is what restoring a table would spend nearly all its time on. Frozen afterwards like every world.
 */
export function foldInto(world: World, facts: readonly Fact[]): World {
  const draft = world as Draft<World>
  for (const { seq, at, event } of facts) {
    const time = timeOf(world, event, at)
    for (const one of FOLDS.get(event.type) ?? []) one(draft, event, time)
    draft.seq = seq
  }
  return freeze(world, true)
}
