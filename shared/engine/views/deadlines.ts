/** Deadlines, each for those whom the procedure that owns it names. */
import type { Watchers } from '../kernel/procedure.ts'
import { byKey } from '../kernel/registry.ts'
import type { World } from '../kernel/world.ts'

function watchersOf(world: World, key: string): Watchers {
  const [name, watch] = byKey(key, (p) => p.watches) ?? []
  return name !== undefined && watch ? watch(world, key.slice(name.length + 1)) : 'all'
}

export const deadlinesOf = (world: World, isShown: (who: Watchers) => boolean): Map<string, number> =>
  new Map(Object.entries(world.clock.deadlines).filter(([key]) => isShown(watchersOf(world, key))))
