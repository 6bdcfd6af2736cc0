/** Bots for the tables of this process: they speak the language of the class. */
import { playBots } from '../bots/runner/play.ts'
import type { EventStore } from '../store/event-store.ts'
import type { Clock } from '../table/clock.ts'
import type { Table } from '../table/table.ts'

/** Plays the seats that bots hold at a table, from soon on; returns how to stop. */
export function liveBots(store: EventStore, clock: Clock, report: (error: unknown) => void) {
  return (table: Table): (() => void) => {
    let stop = () => {}
    let isOver = false
    const begin = async () => {
      const row = await store.findTable(table.id)
      const group = row?.class ? await store.findClass(row.class) : null
      const { lang = 'kk', opponents = 'mixed' } = group?.settings ?? {}
      if (!isOver) stop = playBots({ table, clock, lang, kind: opponents, report })
    }
    void begin().catch(report)
    return () => {
      isOver = true
      stop()
    }
  }
}
