/**
 * What keeps the tables of a process going: one alarm, set for the next deadline of any table or the next sign of life,
 * whichever is first. When the alarm is much too late the process stood still; when time leaps the machine slept (a closed
 * laptop lid), or its clock was set forward. Each is an outage, and the deadlines move before any of them falls due.
 */

import { nextDeadline } from '../../shared/engine/kernel/engine.ts'
import { type EventStore, HEARTBEAT_MS, unlessFull } from '../store/event-store.ts'
import type { Clock } from './clock.ts'
import { endOutage } from './open-table.ts'
import type { Table } from './table.ts'

/** How late a sign of life may be before the delay counts as an outage, ms. */
const ASLEEP_MS = 5_000

export interface Ticker {
  /** Ticks the table from now on, until the returned function is called or the table stops. */
  add(table: Table): () => void
  stop(): void
}
interface Ticking {
  readonly store: EventStore
  readonly owner: string
  readonly clock: Clock
  readonly report: (error: unknown) => void
}

/** One for each process; `owner` is what it claims its tables as. */
export function startTicker({ store, owner, clock, report }: Ticking): Ticker {
  const tables = new Map<Table, () => void>()
  let seenAt = clock.now()
  let pulseAt = seenAt + HEARTBEAT_MS
  let alarmAt = Number.POSITIVE_INFINITY
  let cancel = () => {}
  let stopped = false

  const setAlarm = (at: number) => {
    if (at >= alarmAt || stopped) return
    cancel()
    alarmAt = at
    cancel = clock.wakeAt(at, wake)
  }
  /** A deadline that did not fall due when it was ticked at `tickedAt` waits for the next sign of life: no spinning. */
  const setForTable = (table: Table, tickedAt = 0) => {
    const at = dueAt(table, clock)
    if (at !== null && at > tickedAt) setAlarm(at)
  }
  const remove = (table: Table) => {
    tables.get(table)?.()
    tables.delete(table)
  }

  const pulse = async (now: number) => {
    if (now < pulseAt) return
    pulseAt = now + HEARTBEAT_MS
    await store.heartbeat(owner, now).catch(throwUnlessFull)
  }
  const wake = async () => {
    alarmAt = Number.POSITIVE_INFINITY
    const now = clock.now()
    const from = seenAt
    seenAt = now
    try {
      if (now - from > HEARTBEAT_MS + ASLEEP_MS) await endOutages(tables, clock, from, now)
      await Promise.all([pulse(now), ...[...tables.keys()].map((table) => table.tick())])
    } catch (error) {
      report(error)
    }
    setAlarm(pulseAt)
    for (const table of tables.keys()) setForTable(table, now)
  }

  const leaped = (from: number, to: number) => {
    seenAt += to - from // by this much no alarm is late
    endOutages(tables, clock, from, to).catch(report)
  }
  const deafs = [clock.onLeap(leaped), standStillWhenFull(store, tables, setForTable, report)]
  setAlarm(pulseAt)
  return {
    add(table) {
      if (store.room.isFull) table.hold()
      const unsubscribe = table.subscribe(() => setForTable(table))
      tables.set(table, unsubscribe)
      void table.ended.then(() => remove(table))
      setForTable(table)
      return () => remove(table)
    },
    stop() {
      stopped = true
      cancel()
      for (const deafen of deafs) deafen()
      for (const table of [...tables.keys()]) remove(table)
    },
  }
}

/** While the disk is full nobody can act: that is an outage too. Returns how to stop. */
function standStillWhenFull(
  { room }: EventStore,
  tables: ReadonlyMap<Table, unknown>,
  wentOn: (table: Table) => void,
  report: (error: unknown) => void,
): () => void {
  const goOn = async (table: Table) => {
    const from = await table.goOn()
    if (from !== null) await endOutage(table, from, table.now())
    wentOn(table)
  }
  return room.onChange((isFull) => {
    for (const table of tables.keys())
      if (isFull) table.hold()
      else goOn(table).catch(report)
  })
}

const throwUnlessFull = unlessFull((error) => {
  throw error
})

/** By how much the time of a table is ahead of the server's. */
const leadOf = (table: Table, clock: Clock): number => table.now() - clock.now()

/** The table's next deadline by the server's clock; null for none. */
function dueAt(table: Table, clock: Clock): number | null {
  const deadline = nextDeadline(table.world)
  return deadline === null ? null : deadline - leadOf(table, clock)
}

/** Begins at once at every table: whoever acts next acts after it. */
async function endOutages(tables: ReadonlyMap<Table, unknown>, clock: Clock, from: number, to: number): Promise<void> {
  const ends = [...tables.keys()].map((table) => {
    const lead = leadOf(table, clock)
    return endOutage(table, from + lead, to + lead)
  })
  await Promise.all(ends)
}
