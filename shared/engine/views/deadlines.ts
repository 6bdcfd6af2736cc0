/** Deadlines, each for those whom the procedure that owns it names. */
import { watchersOf } from '../kernel/deadline.ts'
import type { Watchers } from '../kernel/procedure.ts'
import type { World } from '../kernel/world.ts'

export const deadlinesOf = (world: World, isShown: (who: Watchers) => boolean): Map<string, number> =>
  new Map(Object.entries(world.clock.deadlines).filter(([key]) => isShown(watchersOf(world, key))))
