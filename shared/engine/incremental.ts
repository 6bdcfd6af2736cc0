/**
 * Views that follow a world as it grows, worked out anew only where something that they read has changed. Worlds share
 * every part that no fact has touched, and views are pure: the same parts, the same view. Nearly every act touches one
 * or two parts out of thirty.
 */
import { isAsNoted, type Noted, noting } from './noting.ts'
import type { World } from './world.ts'

/** Views of the present world, in which the parts in `changes` (bits) are not what they were at the last call. */
export type Incremental<T> = (world: World, changes: number, at: number) => readonly T[]

/** Everything changed, or nothing is known yet. */
export const EVERYTHING = -1

/**
 * Each of `views`, remembered as long as what it read of the world is the same; `at` alone changes nothing. One that
 * comes out the same as before (`isSame`) is given as the same object; and so is the list when none has changed.
 */
export function incremental<T>(
  views: readonly ((world: World, at: number) => T)[],
  isSame: (a: T, b: T) => boolean = Object.is,
): Incremental<T> {
  const noted: Noted[] = []
  const reads = new Int32Array(views.length).fill(EVERYTHING)
  let anyReads = EVERYTHING
  let shown: readonly T[] = []

  const again = (world: World, at: number, i: number): readonly T[] => {
    const [made, what] = noting(world, (w) => (views[i] as (typeof views)[number])(w, at))
    noted[i] = what
    reads[i] = what.parts | what.from
    return i < shown.length && isSame(made, shown[i] as T) ? shown : shown.toSpliced(i, 1, made)
  }
  return (world, changes, at) => {
    if ((changes & anyReads) === 0) return shown
    anyReads = 0
    for (let i = 0; i < reads.length; i++) {
      const concerns = ((reads[i] as number) & changes) !== 0
      if (concerns && (changes === EVERYTHING || !isAsNoted(noted[i] as Noted, changes, world)))
        shown = again(world, at, i)
      anyReads |= reads[i] as number
    }
    return shown
  }
}
