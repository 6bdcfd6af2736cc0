/** What lies before a body: on the board where its business is public, else on the desks of its members. */
import { type Entry, mapOnBoard, mapOnDesk } from '../kernel/view-field.ts'
import type { World } from '../kernel/world.ts'
import { isMembersOnly, isPublic } from './selectors.ts'

/** What is shown of the bodies that `isShown` names, by id. */
type Showing<V> = (world: World, isShown: (body: string) => boolean) => Map<string, V>

/** Whether a party sits in such a body at all: so the scenario says, once and for all. */
const sitsUnseen = (world: World, party: string): boolean =>
  world.scenario.bodies.some(({ id }) => isMembersOnly(world, id, party))

/** A field of the desk. Whoever sits in no such body has nothing there, whatever happens in the others: it is not made again. */
export const mapForMembers = <V>(entry: Entry<V>, shown: Showing<V>, about = 'those that the board does not show') =>
  mapOnDesk<V>(
    entry,
    (world, party) =>
      sitsUnseen(world, party) ? shown(world, (body) => isMembersOnly(world, body, party)) : new Map<string, V>(),
    about,
  )

/** A field of the board and the same field of the desk, which together show it all to those who may see it. */
export const whereSeen = <V>(entry: Entry<V>, shown: Showing<V>, about = '') => ({
  onBoard: mapOnBoard<V>(entry, (world) => shown(world, (body) => isPublic(world, body)), about),
  ofDesk: mapForMembers(entry, shown),
})

/** Everything of a kind, each where its body is shown. */
export const ofBodies =
  <T extends { readonly id: string }, V>(
    all: (world: World) => Readonly<Record<string, T>>,
    bodyOf: (of: T) => string,
    view: (of: T, world: World) => V,
  ): Showing<V> =>
  (world, isShown) =>
    new Map(
      Object.values(all(world))
        .filter((of) => isShown(bodyOf(of)))
        .map((of) => [of.id, view(of, world)]),
    )
