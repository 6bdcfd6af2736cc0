/** How long tables are kept: what nobody has held for so many days is deleted, with the names and the talk in it. */
import type { Log } from './log.ts'
import type { EventStore } from './store/event-store.ts'
import { unlessFull } from './store/event-store.ts'
import type { Clock } from './table/clock.ts'

const DAY_MS = 24 * 60 * 60_000

interface Keeping {
  readonly store: EventStore
  readonly clock: Clock
  /** 0 for ever. */
  readonly days: number
  readonly log: Pick<Log, 'info' | 'error'>
}

/** Deletes at once and then once a day, until the returned function is called. */
export function keepFor({ store, clock, days, log }: Keeping): () => void {
  let cancel = () => {}
  let isOver = false
  const sweep = async () => {
    try {
      const tables = await store.deleteBefore(clock.now() - days * DAY_MS)
      if (tables > 0) log.info({ tables, days }, 'tables that nobody has used for so long were deleted')
    } catch (error) {
      unlessFull((err) => log.error({ err }, 'old tables could not be deleted'))(error)
    }
    if (!isOver) cancel = clock.wakeAt(clock.now() + DAY_MS, sweep)
  }
  if (days > 0) void sweep()
  return () => {
    isOver = true
    cancel()
  }
}
