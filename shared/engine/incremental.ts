/**
 * Views that follow a world as it grows, worked out anew only where something that they read has changed. Worlds share
 * every part that no fact has touched, and views are pure: the same parts, the same view. Nearly every act touches one
 * or two parts out of thirty.
 */
import { isAsNoted, type Noted, noting } from './noting.ts'
import type { World } from './world.ts'

/** Everything changed, or nothing is known yet. */
export const EVERYTHING = -1

/**
 * Follows `views` of one world: tells those that may not be what they were at the last call, in their order. `changes` are
 * the parts of the world (bits) that are not what they were then; `at` alone changes nothing.
 */
export type Incremental<T> = (world: World, changes: number, at: number, tell: (i: number, now: T) => void) => void

export function incremental<T>(views: readonly ((world: World, at: number) => T)[]): Incremental<T> {
  const noted: Noted[] = []
  const reads = new Int32Array(views.length).fill(EVERYTHING)
  let anyReads = EVERYTHING

  return (world, changes, at, tell) => {
    if ((changes & anyReads) === 0) return
    anyReads = 0
    for (let i = 0; i < reads.length; i++) {
      const isConcerned = ((reads[i] as number) & changes) !== 0
      if (isConcerned && (changes === EVERYTHING || !isAsNoted(noted[i] as Noted, changes, world))) {
        const [now, what] = noting(world, at, views[i] as (world: World, at: number) => T)
        noted[i] = what
        reads[i] = what.parts | what.from
        tell(i, now)
      }
      anyReads |= reads[i] as number
    }
  }
}
