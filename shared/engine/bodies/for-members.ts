/** What the desks of its members show of a body whose business the board does not. */
import { type Entry, mapOnDesk } from '../kernel/view-field.ts'
import type { World } from '../kernel/world.ts'
import { isMembersOnly } from './selectors.ts'

/** Whether a party sits in such a body at all: so the scenario says, once and for all. */
const sitsUnseen = (world: World, party: string): boolean =>
  world.scenario.bodies.some(({ id }) => isMembersOnly(world, id, party))

/** A field of the desk. Whoever sits in no such body has nothing there, whatever happens in the others: it is not made again. */
export const mapForMembers = <V>(
  entry: Entry<V>,
  shown: (world: World, isShown: (body: string) => boolean) => Map<string, V>,
  about = 'those that the board does not show',
) =>
  mapOnDesk<V>(
    entry,
    (world, party) =>
      sitsUnseen(world, party) ? shown(world, (body) => isMembersOnly(world, body, party)) : new Map<string, V>(),
    about,
  )
