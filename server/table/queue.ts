/** One thing at a time, in the order in which it was asked for. */
export interface Queue {
  readonly waiting: number
  /** Does `work` when its turn comes and gives what it gives. What one work throws does not touch the next. */
  add<T>(work: () => Promise<T>): Promise<T>
  /** Resolves when everything that was added so far is done. */
  idle(): Promise<void>
}

export function queue(): Queue {
  let last: Promise<unknown> = Promise.resolve()
  let waiting = 0
  return {
    get waiting() {
      return waiting
    },
    add(work) {
      waiting += 1
      const done = last.then(work).finally(() => {
        waiting -= 1
      })
      last = done.catch(() => {})
      return done
    },
    idle: async () => void (await last),
  }
}
