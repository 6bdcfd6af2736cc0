/** The near side of `sqlite-worker.ts`: asks its queries by name, and knows when the store is broken for good. */
import { Worker } from 'node:worker_threads'
import { StoreError } from './event-store.ts'
import type { Fault } from './fault.ts'
import type { Queries } from './queries.ts'

/** `read` gives the text of a log, see `textOf`. */
type Asks = Omit<Queries, 'read'> & {
  read(...args: Parameters<Queries['read']>): Promise<string>
  hasRoom(): Promise<boolean>
  close(): Promise<void>
}
type Answer = { id: number; value?: unknown; error?: string; fault?: Fault }
export interface SqliteThread {
  ask<Name extends keyof Asks>(name: Name, ...args: Parameters<Asks[Name]>): ReturnType<Asks[Name]>
  /** Resolves when the disk, the database or the thread failed; from then on every question is rejected. */
  readonly failed: Promise<StoreError>
  /** Closes the file and ends the thread. */
  end(): Promise<void>
}

/**
 * Resolves when the file is open and up to date; rejects with the reason when it cannot be opened. `onFull` is called before
 * anybody is told that the disk is full.
 */
export async function startSqlite(file: string, onFull: () => void): Promise<SqliteThread> {
  const worker = new Worker(new URL('./sqlite-worker.ts', import.meta.url), { workerData: { file }, execArgv: [] })
  await new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject))
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>()
  const failed = Promise.withResolvers<StoreError>()
  let over: StoreError | null = null
  let last = 0

  /** Nobody is told "done" after this, and nobody is left without an answer. */
  const fail = (reason: string, cause?: unknown) => {
    const error = over ?? new StoreError('failed', `the store failed: ${reason}`, { cause })
    if (!over) failed.resolve(error)
    over = error
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
    void worker.terminate()
  }
  worker.on('message', ({ id, value, error, fault }: Answer) => {
    const asked = waiting.get(id)
    if (error !== undefined && fault === 'broken') return fail(error)
    waiting.delete(id)
    if (error === undefined) return asked?.resolve(value as never)
    if (fault === 'full') onFull()
    asked?.reject(fault === 'damaged' || fault === 'full' ? new StoreError(fault, error) : new Error(error))
  })
  worker.on('error', (error) => fail(String(error), error))
  worker.on('exit', () => fail('its thread ended'))

  const ask: SqliteThread['ask'] = (ask, ...args) => {
    const answer = new Promise((resolve, reject) => {
      if (over) return reject(over)
      last += 1
      waiting.set(last, { resolve, reject })
      worker.postMessage({ id: last, ask, args })
    })
    return answer as ReturnType<Asks[typeof ask]>
  }
  return {
    ask,
    failed: failed.promise,
    async end() {
      if (over) return
      const closed = ask('close')
      over = new StoreError('failed', 'the store is closed')
      await closed.catch(() => {})
      await worker.terminate()
    },
  }
}
