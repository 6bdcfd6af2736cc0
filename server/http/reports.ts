/**
 * What the parties of a table came to (SCR-5), worked out in a thread beside the tables: it goes through all outcomes of the
 * scenario several times for each party, and a class that ends together must not hold up the tables that go on.
 */
import { Worker } from 'node:worker_threads'
import type { World } from '../../shared/engine/kernel/world.ts'
import type { ResultAnswer } from '../../shared/protocol/http.ts'

export interface Ask {
  readonly id: number
  readonly world: World
}
export interface Answer {
  readonly id: number
  readonly reports?: ResultAnswer
  readonly error?: string
}
/** The reports of all parties; once for each world, for at its end a whole table asks. */
export type Reports = (world: World) => Promise<ResultAnswer>

/** The thread starts when it is first asked, and again after it has failed; what failed is worked out anew when asked next. */
export function reporting(): Reports {
  const known = new WeakMap<World, Promise<ResultAnswer>>()
  let thread: Reports | null = null
  return (world) => {
    const found = known.get(world)
    if (found) return found
    thread ??= startThread(() => {
      thread = null
    })
    const asked = thread(world)
    known.set(world, asked)
    asked.catch(() => known.delete(world))
    return asked
  }
}

function startThread(ended: () => void): Reports {
  const waiting = new Map<number, PromiseWithResolvers<ResultAnswer>>()
  const worker = new Worker(new URL('./report-thread.ts', import.meta.url), { execArgv: [] })
  // A server that is to end does not wait for it.
  worker.unref()
  worker.on('message', ({ id, reports, error }: Answer) => {
    const asked = waiting.get(id)
    waiting.delete(id)
    if (reports) asked?.resolve(reports)
    else asked?.reject(new Error(`the reports of a table: ${error}`))
  })
  const fail = (error: Error) => {
    ended()
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  worker.on('error', fail)
  worker.on('exit', (code) => fail(new Error(`the thread of the reports ended with ${code}`)))
  let last = 0
  return (world) => {
    last += 1
    const asked = Promise.withResolvers<ResultAnswer>()
    waiting.set(last, asked)
    worker.postMessage({ id: last, world } satisfies Ask)
    return asked.promise
  }
}
