/** A deadline by its key: who may see it, what it is about, and the fact that it has passed (CLK-1). */
import type { EventOf } from './event.ts'
import type { Procedure, Watchers } from './procedure.ts'
import { byKey } from './registry.ts'
import { allParties } from './selectors.ts'
import type { World } from './world.ts'

/** What the procedure that owns the deadline says of it, by the part of the key after its name. */
function ask<T>(
  world: World,
  key: string,
  of: (p: Procedure) => Readonly<Record<string, (world: World, rest: string) => T>> | undefined,
): T | undefined {
  const [name, answer] = byKey(key, of) ?? []
  return name !== undefined && answer ? answer(world, key.slice(name.length + 1)) : undefined
}

/** Everybody at the table, or the parties that its procedure names. */
export const watchersOf = (world: World, key: string): Watchers => ask(world, key, (p) => p.watches) ?? 'all'

/** Told to those who could see the deadline run; one that nobody sees is for the instructor's eyes. */
export function passed(world: World, key: string): EventOf<'deadline-passed'> {
  const [name = key] = byKey(key, (p) => p.due) ?? []
  const watchers = watchersOf(world, key)
  const to = watchers === 'all' ? watchers : watchers.filter((party) => allParties(world).includes(party))
  return {
    type: 'deadline-passed',
    key,
    name: name.replaceAll(':', '-'),
    about: ask(world, key, (p) => p.about) ?? {},
    to,
  }
}
