/**
 * The peers: a bare Colyseus room (one message → a small change of the state → a patch), and the same room appending
 * what our table would append, through our store, before it answers. Patches go out once for each turn of the event
 * loop in which something changed, as ours do. A process of its own.
 */
import '../cli/building/msgpack-in-js.ts'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { type Client, Room, Server } from '@colyseus/core'
import { type SchemaType, schema, t } from '@colyseus/schema'
import { WebSocketTransport } from '@colyseus/ws-transport'
import type { Fact } from '../../shared/engine/kernel/event.ts'
import type { Claim, EventStore } from '../store/event-store.ts'
import { openSqlite } from '../store/sqlite.ts'
import { answerWith } from './asks.ts'
import { probe } from './probe.ts'
import { indexOf, type Opening, type Place } from './tables.ts'

const BareState = schema({ seq: t.number(), last: t.map('string') }, 'Bare')
type BareState = SchemaType<typeof BareState>

let opening: Opening
let store: EventStore | null = null
const claims = new Map<string, Claim>()

class BareRoom extends Room<{ state: BareState }> {
  override patchRate = 0
  override state = new BareState()
  isDue = false
  table = ''
  /** The last position that was given away; what everybody may see of it is in the state. */
  reserved = 0

  override onCreate({ table }: { table: string }) {
    this.table = table
    this.reserved = opening.tables[table]?.log.length ?? 0
    this.state.seq = this.reserved
    this.onMessage('act', (client, message: { id: string; command: { type: string } }) => this.act(client, message))
  }

  async act(client: Client, { id, command }: { id: string; command: { type: string } }) {
    const planned = opening.tables[this.table]?.acts[indexOf(id)]
    if (!planned || planned.facts.length === 0) return { ok: false, rule: 'bare', code: 'refused', params: {} }
    const first = this.reserved + 1
    const last = this.reserved + planned.facts.length
    this.reserved = last
    const claim = claims.get(this.table)
    if (store && claim) await store.append(claim, numbered(planned.facts, first, id))
    this.state.seq = last
    this.state.last.set(client.sessionId, `${command.type} ${first}`)
    this.patchSoon()
    return { ok: true, seq: first }
  }

  patchSoon() {
    if (this.isDue) return
    this.isDue = true
    setImmediate(() => {
      this.isDue = false
      this.broadcastPatch()
    })
  }
}

const numbered = (facts: readonly Fact[], first: number, id: string): Fact[] =>
  facts.map((fact, i) => ({ ...fact, seq: first + i, actionId: i === 0 ? id : null }))

async function openStore(folder: string): Promise<void> {
  store = await openSqlite(join(folder, 'bare.sqlite'))
  for (const [id, { log }] of Object.entries(opening.tables)) {
    const scenarioHash = await store.saveScenario(opening.scenario)
    await store.createTable({ id, class: null, number: 1, scenarioHash, settings: opening.settings, createdAt: 0 })
    const claim = await store.claim(id, 'bench', 0)
    await store.append(claim, log)
    claims.set(id, claim)
  }
}

export type BareServer = typeof asks
const asks = answerWith({
  ...probe,
  async open(given: Opening, stores: boolean): Promise<{ port: number; places: readonly Place[] }> {
    opening = given
    if (stores) await openStore(given.folder)
    const http = createServer()
    const server = new Server({
      transport: new WebSocketTransport({ server: http }),
      gracefullyShutdown: false,
      greet: false,
    })
    server.define('table', BareRoom).filterBy(['table'] as never[])
    await server.listen(0, '127.0.0.1')
    if (!http.listening) await once(http, 'listening')
    const places = Object.keys(given.tables).flatMap((table) =>
      given.seats.map((_, client): Place => ({ table, client, token: '' })),
    )
    return { port: (http.address() as AddressInfo).port, places }
  },
})
