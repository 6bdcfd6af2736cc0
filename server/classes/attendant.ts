/** Whoever attends to tables according to the class that each belongs to. */
import type { ClassRow, EventStore } from '../store/event-store.ts'
import type { Attendant } from '../table/registry.ts'
import type { Table } from '../table/table.ts'

/**
 * Begins once the table's class is known (null: it has none), unless it was told to stop before; what `begin` returns is
 * how it stops.
 */
export const attendant =
  (
    store: EventStore,
    report: (error: unknown) => void,
    begin: (table: Table, group: ClassRow | null) => () => void,
  ): Attendant =>
  (table) => {
    let stop = () => {}
    let isOver = false
    const meet = async () => {
      const row = await store.findTable(table.id)
      const group = row?.class ? await store.findClass(row.class) : null
      if (!isOver) stop = begin(table, group)
    }
    void meet().catch(report)
    return () => {
      isOver = true
      stop()
    }
  }
