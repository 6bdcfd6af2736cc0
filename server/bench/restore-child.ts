/** A process that has just started and takes over one table of an old store: how long until it can act, ms. */
import { openSqlite } from '../store/sqlite.ts'
import { openTable } from '../table/open-table.ts'
import { answerWith } from './asks.ts'
import { probe } from './probe.ts'

export type Restorer = typeof asks
const asks = answerWith({
  ...probe,
  async restore(file: string, id: string): Promise<{ ms: number; facts: number }> {
    const store = await openSqlite(file)
    const start = performance.now()
    const report = (error: unknown) => console.error(error)
    const table = await openTable({ store, id, owner: `restorer ${process.pid}`, clock: Date.now, report })
    const ms = performance.now() - start
    const facts = table.world.seq
    await store.close()
    return { ms, facts }
  },
})
