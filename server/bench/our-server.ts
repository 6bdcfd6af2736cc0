/** Our server with all its parts, on a store that holds the tables already. A process of its own. */
import '../cli/building/msgpack-in-js.ts'
import '../cli/building/production.ts'
import { join } from 'node:path'
import { openLog } from '../log.ts'
import { serve } from '../serve.ts'
import type { EventStore } from '../store/event-store.ts'
import { openSqlite } from '../store/sqlite.ts'
import { tokensWith } from '../tokens.ts'
import { answerWith } from './asks.ts'
import { probe } from './probe.ts'
import type { Opening, Place } from './tables.ts'

const SECRET = 'a benchmark needs no secret, but a long text'

export type OurServer = typeof asks
const asks = answerWith({
  ...probe,
  async open({
    folder,
    scenario,
    settings,
    seats,
    tables,
  }: Opening): Promise<{ port: number; places: readonly Place[] }> {
    const store = await openSqlite(join(folder, 'ours.sqlite'))
    const scenarioHash = await store.saveScenario(scenario)
    for (const [id, { log }] of Object.entries(tables)) {
      await store.createTable({ id, class: null, number: 1, scenarioHash, settings, createdAt: Date.now() })
      await fill(store, id, log)
    }
    const config = { port: 0, host: '127.0.0.1', dataDir: folder, logLevel: 'error', secret: SECRET } as const
    const { port } = await serve(config, { store, log: openLog('error') })
    const { sign } = tokensWith(SECRET)
    const places = Object.keys(tables).flatMap((table) =>
      seats.map(async ({ person, role }, client) => ({
        table,
        client,
        token: await sign({ role, person, class: '', table }),
      })),
    )
    return { port, places: await Promise.all(places) }
  },
})

async function fill(store: EventStore, id: string, log: Opening['tables'][string]['log']): Promise<void> {
  const claim = await store.claim(id, 'bench', Date.now())
  await store.append(claim, log)
  await store.release(claim, Date.now())
}
