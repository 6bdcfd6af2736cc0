/**
 * Views that follow a world as it grows, worked out anew only where something that they read has changed. Worlds share
 * every part that no fact has touched, and views are pure: the same parts, the same view. Nearly every act touches one
 * or two parts out of thirty.
 */
import { isAsNoted, type Noted, noting } from './noting.ts'
import type { World } from './world.ts'

/** A view of the present world, in which the parts in `changes` (bits) are not what they were at the last call. */
export type Incremental<T> = (world: World, changes: number, at: number) => T

/** Everything changed, or nothing is known yet. */
export const EVERYTHING = -1

/**
 * `view`, remembered as long as what it read of the world is the same; `at` alone changes nothing. One that comes out the
 * same as before (`isSame`) is given as the same object.
 */
export function incremental<T>(
  view: (world: World, at: number) => T,
  isSame: (a: T, b: T) => boolean = Object.is,
): Incremental<T> {
  let shown: { view: T; noted: Noted } | null = null
  return (world, changes, at) => {
    if (shown && changes !== EVERYTHING && isAsNoted(shown.noted, changes, world)) return shown.view
    const [made, noted] = noting(world, (w) => view(w, at))
    shown = { view: shown && isSame(made, shown.view) ? shown.view : made, noted }
    return shown.view
  }
}
