/** Who is told of a table's changes. One that throws keeps neither the table nor the others from going on. */
import type { Fact } from '../../shared/engine/kernel/event.ts'
import type { World } from '../../shared/engine/kernel/world.ts'

/** The facts of one act, and the world after them. */
export interface Change {
  readonly facts: readonly Fact[]
  readonly world: World
}
export interface Listeners {
  add(listener: (change: Change) => void): () => void
  tell(change: Change): void
}

export function listeners(report: (error: unknown) => void): Listeners {
  const all = new Set<(change: Change) => void>()
  return {
    add(listener) {
      all.add(listener)
      return () => void all.delete(listener)
    },
    tell(change) {
      for (const listener of all) {
        try {
          listener(change)
        } catch (error) {
          report(error)
        }
      }
    },
  }
}
