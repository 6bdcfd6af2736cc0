/** Deadlines, each for those whom the procedure that owns it names. */
import { watchersOf } from '../kernel/deadline.ts'
import type { World } from '../kernel/world.ts'
import { selector } from '../tracking/tracked-world.ts'

type Deadlines = Map<string, number>

const NONE: Deadlines = new Map()

/** By party; under `all`, those that everybody sees. Asked for every desk after every act, and worked out once. */
const byWatcher = selector((world): ReadonlyMap<string, Deadlines> => {
  const shown = new Map<string, Deadlines>()
  for (const [key, at] of Object.entries(world.clock.deadlines)) {
    const watchers = watchersOf(world, key)
    for (const who of watchers === 'all' ? [watchers] : watchers)
      shown.set(who, (shown.get(who) ?? new Map()).set(key, at))
  }
  return shown
})

/** Those that `who` sees: a party besides everybody, or `all`. */
export const deadlinesOf = (world: World, who: string): Deadlines => byWatcher(world).get(who) ?? NONE
