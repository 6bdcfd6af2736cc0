/**
 * Views that follow a world as it grows, worked out anew only where something that they read has changed. Worlds share
 * every part that no fact has touched, and views are pure: the same parts, the same view. Nearly every act touches one
 * or two parts out of thirty.
 */
import { noting, type Part } from './noting.ts'
import type { World } from './world.ts'

/**
 * `view`, remembered as long as the parts of the world that it read are the same. What else it depends on must be in
 * `also`; `at` alone changes nothing.
 */
export function incremental<T>(view: (world: World, at: number) => T): (world: World, at: number, also?: string) => T {
  let parts: readonly Part[] = []
  let were: readonly unknown[] = []
  let alsoWas: string | undefined
  let shown: { readonly view: T } | null = null
  return (world, at, also = '') => {
    if (shown && also === alsoWas && parts.every((part, i) => world[part] === were[i])) return shown.view
    const [made, from] = noting(world, (w) => view(w, at))
    parts = from
    were = from.map((part) => world[part])
    alsoWas = also
    shown = { view: made }
    return made
  }
}
