/** The tables of this process, and who attends each while it is held: its clock, its bots, who is there, who may come in. */
import { randomUUID } from 'node:crypto'
import { fillSeats } from './classes/fill-seats.ts'
import { liveBots } from './classes/live-bots.ts'
import { standStill } from './classes/stand-still.ts'
import type { Config } from './config.ts'
import type { Log } from './log.ts'
import { presenceWith } from './rooms/presence.ts'
import type { EventStore } from './store/event-store.ts'
import type { Clock } from './table/clock.ts'
import { type Attendant, type Registry, registry } from './table/registry.ts'
import type { Table } from './table/table.ts'
import { startTicker } from './table/ticker.ts'

interface Live {
  readonly store: EventStore
  readonly log: Log
  readonly clock: Clock
  readonly report: (error: unknown) => void
}
/** None of them is held yet; the registry takes one over when somebody asks for it. */
export function tablesOf({ tablesAtMost: atMost = Number.POSITIVE_INFINITY }: Config, { log, ...live }: Live) {
  const { store, clock, report } = live
  const owner = randomUUID()
  const ticker = startTicker({ owner, ...live })
  const presence = presenceWith(clock)
  const attend = attendedBy([
    presence.attend,
    fillSeats(report),
    liveBots(store, clock, report),
    standStill(store, report),
    (table) =>
      table.subscribe(({ facts }) => {
        // Opened anew, it is without the words of whom it forgets (`open-table.ts`).
        if (facts.some(({ event }) => event.type === 'person-forgotten')) tables.renew(table.id).catch(report)
      }),
  ])
  const tables: Registry = registry({ ...live, owner, ticker, attend, atMost, alarm: alarmIn(log) })
  return { tables, ticker, presence }
}

const alarmIn = (log: Log) => (table: string) =>
  log.error({ table }, 'what is stored of a table is damaged: it is closed, the others go on; a backup brings it back')

const attendedBy = (attendants: readonly Attendant[]) => (table: Table) => {
  const stops = attendants.map((attend) => attend(table))
  return () => {
    for (const stop of stops) stop()
  }
}

/** A principal opens its own table; an instructor's opens every table of the class. */
export const admission =
  (store: EventStore) => async (principal: { role: string; table: string; class: string }, id: string) => {
    if (principal.role !== 'instructor') return principal.table === id
    const row = await store.findTable(id)
    return row !== null && row.class === principal.class && principal.class !== ''
  }
