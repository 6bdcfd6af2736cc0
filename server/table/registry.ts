/**
 * The tables that this process holds: one `Table` for each id, taken over from the store when somebody first asks, and
 * given back when nobody has used it or asked for it for a while and no deadline of it runs: it is over, paused, or has not
 * begun. What was given back is in nobody's memory, and comes from the log when it is asked for again.
 */
import { nextDeadline } from '../../shared/engine/kernel/engine.ts'
import { type EventStore, isStoreError, StoreError } from '../store/event-store.ts'
import type { Clock } from './clock.ts'
import { openTable } from './open-table.ts'
import type { Table } from './table.ts'
import type { Ticker } from './ticker.ts'

/**
 * How long a table that nobody uses is kept, ms: through a break, a slow reload, and the minutes after the talks in which
 * people come back for their results. To restore one takes well below a tenth of a second.
 */
export const IDLE_MS = 10 * 60_000

/** This process holds as many tables as it may; one that is held can be entered all the same. */
export class TooManyTables extends Error {}

/** Attends a table while it is held (bots, presence); called once when it opens, returns how to stop. */
export type Attendant = (table: Table) => () => void

export interface Registry {
  readonly count: number
  /** Tables that were closed because what is stored of them is damaged. */
  readonly damaged: number
  /**
   * Rejects like `openTable`, and `failed` once the registry is closed. What was found damaged stays closed. Rejects
   * `TooManyTables` for one that is not held when there are as many as may be.
   */
  open(id: string): Promise<Table>
  /** Keeps the table from being given back until the returned function is called. */
  use(id: string): () => void
  /** Gives a table back that is held, whoever uses it: it is opened anew when somebody asks for it. */
  renew(id: string): Promise<void>
  /** Gives every table back, when its queue is done. */
  close(): Promise<void>
}
export interface Holding {
  readonly store: EventStore
  readonly owner: string
  readonly clock: Clock
  readonly ticker: Ticker
  readonly report: (error: unknown) => void
  /** The alarm, once for each table: what is stored of it is damaged. */
  readonly alarm: (table: string) => void
  /** How many tables may be held at once. */
  readonly atMost: number
  readonly attend: Attendant
}
interface Entry {
  readonly table: Promise<Table>
  users: number
  cancelIdle: () => void
}
interface Shelf extends Holding {
  readonly entries: Map<string, Entry>
  /** Tables that are just being given back; nobody opens them before that is done. */
  readonly leaving: Map<string, Promise<void>>
  readonly damaged: Set<string>
  closed: boolean
}

export function registry(holding: Holding): Registry {
  const shelf: Shelf = { ...holding, entries: new Map(), leaving: new Map(), damaged: new Set(), closed: false }
  return {
    get count() {
      return shelf.entries.size
    },
    get damaged() {
      return shelf.damaged.size
    },
    open: (id) => open(shelf, id),
    use: (id) => use(shelf, id),
    renew: (id) => renew(shelf, id),
    close: () => close(shelf),
  }
}

async function open(shelf: Shelf, id: string): Promise<Table> {
  if (shelf.closed) throw new StoreError('failed', 'the server is shutting down')
  if (shelf.damaged.has(id)) throw new StoreError('damaged')
  const held = shelf.entries.get(id)
  if (held) {
    startIdle(shelf, id, held)
    return held.table
  }
  if (shelf.entries.size >= shelf.atMost) throw new TooManyTables()
  const entry: Entry = { table: take(shelf, id), users: 0, cancelIdle: () => {} }
  shelf.entries.set(id, entry)
  entry.table.then(
    (table) => {
      startIdle(shelf, id, entry)
      void table.ended.then((ending) => {
        if (ending === 'damaged') condemn(shelf, id)
        drop(shelf, id, entry)
      })
    },
    (error) => {
      if (isStoreError(error, 'damaged')) {
        shelf.report(error)
        condemn(shelf, id)
      }
      drop(shelf, id, entry)
    },
  )
  return entry.table
}

/** Not opened again before the next start: somebody must look at it first. */
function condemn({ damaged, alarm }: Shelf, id: string): void {
  if (damaged.has(id)) return
  damaged.add(id)
  alarm(id)
}

async function take({ leaving, ...shelf }: Shelf, id: string): Promise<Table> {
  await leaving.get(id)
  const { store, owner, clock, report } = shelf
  const table = await openTable({ store, id, owner, clock: clock.now, report })
  const stops = [shelf.ticker.add(table), shelf.attend(table)]
  void table.ended.then(() => {
    for (const stop of stops) stop()
  })
  return table
}

function drop({ entries }: Shelf, id: string, entry: Entry): void {
  entry.cancelIdle()
  if (entries.get(id) === entry) entries.delete(id)
}

function use(shelf: Shelf, id: string): () => void {
  const entry = shelf.entries.get(id)
  if (!entry) return () => {}
  entry.users += 1
  entry.cancelIdle()
  let isUsed = true
  return () => {
    if (!isUsed) return
    isUsed = false
    entry.users -= 1
    startIdle(shelf, id, entry)
  }
}

function startIdle(shelf: Shelf, id: string, entry: Entry): void {
  const { clock } = shelf
  entry.cancelIdle()
  if (entry.users > 0 || shelf.entries.get(id) !== entry) return
  entry.cancelIdle = clock.wakeAt(clock.now() + IDLE_MS, () => giveBack(shelf, id, entry))
}

/** A running clock keeps the table: its deadlines must fall due. */
async function giveBack(shelf: Shelf, id: string, entry: Entry): Promise<void> {
  const table = await entry.table
  if (entry.users > 0 || shelf.entries.get(id) !== entry) return
  if (nextDeadline(table.world) !== null) return startIdle(shelf, id, entry)
  await leave(shelf, id, entry, table)
}

async function renew(shelf: Shelf, id: string): Promise<void> {
  const entry = shelf.entries.get(id)
  if (!entry) return shelf.leaving.get(id)
  await leave(shelf, id, entry, await entry.table)
}

async function leave(shelf: Shelf, id: string, entry: Entry, table: Table): Promise<void> {
  drop(shelf, id, entry)
  const left = table.close().catch(shelf.report)
  shelf.leaving.set(id, left)
  await left
  shelf.leaving.delete(id)
}

async function close(shelf: Shelf): Promise<void> {
  shelf.closed = true
  const tables = await Promise.allSettled([...shelf.entries.values()].map(({ table }) => table))
  await Promise.all(tables.map((opened) => (opened.status === 'fulfilled' ? opened.value.close() : undefined)))
}
