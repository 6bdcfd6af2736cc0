/**
 * Group commit: what is asked for in one turn of the event loop, or while a commit runs, goes into the next one
 * together. A single act waits for one fsync; a hundred at once wait for one or two.
 */
import { setImmediate as nextTurn } from 'node:timers/promises'

export interface Group<Item, Outcome> {
  add(item: Item): Promise<Outcome>
  /** Resolves when nothing waits any more. */
  idle(): Promise<void>
}

interface Waiting<Item, Outcome> {
  readonly item: Item
  readonly resolve: (outcome: Outcome) => void
  readonly reject: (error: unknown) => void
}

/** `commit` gets what waited, in order, and answers in that order; when it rejects, so does everybody who waited. */
export function grouped<Item, Outcome>(
  commit: (items: readonly Item[]) => Promise<readonly Outcome[]>,
): Group<Item, Outcome> {
  let waiting: Waiting<Item, Outcome>[] = []
  let running: Promise<void> | null = null

  const commitNext = async () => {
    const group = waiting
    waiting = []
    try {
      const outcomes = await commit(group.map(({ item }) => item))
      for (const [i, { resolve }] of group.entries()) resolve(outcomes[i] as Outcome)
    } catch (error) {
      for (const { reject } of group) reject(error)
    }
  }
  const run = async () => {
    while (waiting.length > 0) {
      await nextTurn()
      await commitNext()
    }
    running = null
  }
  return {
    add: (item) =>
      new Promise((resolve, reject) => {
        waiting.push({ item, resolve, reject })
        running ??= run()
      }),
    idle: async () => running ?? undefined,
  }
}
