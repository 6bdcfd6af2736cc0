/**
 * The tables that this process holds: one `Table` for each id, taken over from the store when somebody first asks, and
 * given back when nobody has used it for a while. What was given back stands still until it is opened again.
 */
import type { EventStore } from '../store/event-store.ts'
import type { Clock } from './clock.ts'
import { openTable } from './open-table.ts'
import type { Table } from './table.ts'
import type { Ticker } from './ticker.ts'

/** How long a table that nobody uses is kept, ms. */
const IDLE_MS = 10 * 60_000

export interface Registry {
  readonly count: number
  /** Rejects like `openTable`, and `failed` once the registry is closed. */
  open(id: string): Promise<Table>
  /** Keeps the table from being given back until the returned function is called. */
  use(id: string): () => void
  /** Gives every table back, when its queue is done. */
  close(): Promise<void>
}
export interface Holding {
  readonly store: EventStore
  readonly owner: string
  readonly clock: Clock
  readonly ticker: Ticker
  readonly report: (error: unknown) => void
  /** Whoever attends a table while it is held (bots, presence); called once when it opens, returns how to stop. */
  readonly attend: (table: Table) => () => void
}
interface Entry {
  readonly table: Promise<Table>
  users: number
  cancelIdle: () => void
}

export function registry({ store, owner, clock, ticker, report, attend }: Holding): Registry {
  const entries = new Map<string, Entry>()
  const leaving = new Map<string, Promise<void>>()
  let closed = false

  const take = async (id: string): Promise<Table> => {
    await leaving.get(id)
    const table = await openTable({ store, id, owner, clock: clock.now, report })
    const stops = [ticker.add(table), attend(table)]
    void table.ended.then(() => {
      for (const stop of stops) stop()
      forget(id, table)
    })
    return table
  }
  const forget = (id: string, table: Table) => {
    const entry = entries.get(id)
    void entry?.table.then((held) => {
      if (held !== table) return
      entry.cancelIdle()
      if (entries.get(id) === entry) entries.delete(id)
    })
  }
  const giveBack = async (id: string, entry: Entry) => {
    if (entry.users > 0 || entries.get(id) !== entry) return
    entries.delete(id)
    const left = entry.table.then((table) => table.close()).catch(report)
    leaving.set(id, left)
    await left
    leaving.delete(id)
  }
  const startIdle = (id: string, entry: Entry) => {
    entry.cancelIdle()
    if (entry.users === 0) entry.cancelIdle = clock.wakeAt(clock.now() + IDLE_MS, () => giveBack(id, entry))
  }

  return {
    get count() {
      return entries.size
    },
    async open(id) {
      if (closed) throw new Error('the server is shutting down')
      const held = entries.get(id)
      if (held) return held.table
      const entry: Entry = { table: take(id), users: 0, cancelIdle: () => {} }
      entries.set(id, entry)
      entry.table.then(
        () => startIdle(id, entry),
        () => entries.get(id) === entry && entries.delete(id),
      )
      return entry.table
    },
    use(id) {
      const entry = entries.get(id)
      if (!entry) return () => {}
      entry.users += 1
      entry.cancelIdle()
      let used = true
      return () => {
        if (!used) return
        used = false
        entry.users -= 1
        startIdle(id, entry)
      }
    },
    async close() {
      closed = true
      const tables = await Promise.allSettled([...entries.values()].map(({ table }) => table))
      await Promise.all(tables.map((opened) => (opened.status === 'fulfilled' ? opened.value.close() : undefined)))
    },
  }
}
