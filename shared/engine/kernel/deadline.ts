/** A deadline by its key: who may see it, what it is about, and the fact that it has passed (CLK-1). */
import type { EventOf } from './event.ts'
import type { Watchers } from './procedure.ts'
import { aboutOf, dueOf, watchesOf } from './registry.ts'
import { allParties } from './selectors.ts'
import type { World } from './world.ts'

/** What the procedure that owns the deadline says of it, by the part of the key after its name. */
function ask<T>(
  world: World,
  key: string,
  of: (key: string) => readonly [name: string, answer: (world: World, rest: string) => T] | undefined,
): T | undefined {
  const found = of(key)
  return found?.[1](world, key.slice(found[0].length + 1))
}

/** Everybody at the table, or the parties that its procedure names. */
export const watchersOf = (world: World, key: string): Watchers => ask(world, key, watchesOf) ?? 'all'

/** Told to those who could see the deadline run; one that nobody sees is for the instructor's eyes. */
export function passed(world: World, key: string): EventOf<'deadline-passed'> {
  const [name = key] = dueOf(key) ?? []
  const watchers = watchersOf(world, key)
  const to = watchers === 'all' ? watchers : watchers.filter((party) => allParties(world).includes(party))
  return {
    type: 'deadline-passed',
    key,
    name: name.replaceAll(':', '-'),
    about: ask(world, key, aboutOf) ?? {},
    to,
  }
}
