/**
 * Views that follow a world as it grows, worked out anew only where something that they read has changed. Nearly every
 * act touches one or two parts out of thirty.
 */

import type { World } from '../kernel/world.ts'
import { isAsNoted, type Noted, type Notes, noting } from './noting.ts'

/** Tells those that may not be what they were at the last call, in their order; all of them with `anew`. */
export type Incremental<T> = (notes: Notes, at: number, anew: boolean, tell: (i: number, now: T) => void) => void

export function incremental<T>(views: readonly ((world: World, at: number) => T)[]): Incremental<T> {
  const noted: (Noted | null)[] = views.map(() => null)
  return (notes, at, anew, tell) => {
    for (let i = 0; i < views.length; i++) {
      const old = noted[i]
      if (!anew && old && isAsNoted(old, notes)) continue
      const [now, what] = noting(notes, at, views[i] as (world: World, at: number) => T)
      noted[i] = what
      tell(i, now)
    }
  }
}
