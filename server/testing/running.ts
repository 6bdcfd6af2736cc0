/** A whole server for a test, on a free port and a folder of its own, and clients that remember what they were told. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Room } from '@colyseus/sdk'
import { ColyseusTestServer } from '@colyseus/testing'
import { numbered } from '../../shared/engine/views/record-entry.ts'
import type { ClassAnswer, SeatAnswer } from '../../shared/protocol/http.ts'
import {
  type ActAnswer,
  type LookAnswer,
  PROTOCOL_VERSION,
  type RecordEntry,
  type RecordMessage,
} from '../../shared/protocol/messages.ts'
import { openLog } from '../log.ts'
import { type Running, serve } from '../serve.ts'
import type { EventStore } from '../store/event-store.ts'
import { openSqlite } from '../store/sqlite.ts'
import { systemClock } from '../table/clock.ts'

export const SCENARIO = 'cis-customs-union'
/** What its tokens are signed with. */
export const SECRET = 'rooms '.repeat(8)
export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'kelissoz-rooms-'))

export interface TestServer extends Running {
  readonly sdk: ColyseusTestServer['sdk']
  readonly url: string
  readonly folder: string
  readonly store: EventStore
  /** What the server complained of. */
  readonly complaints: string[]
}

/** Serves `folder`; the secret is fixed so that tokens outlast a restart, as they do with a data folder. */
export async function startServer(
  folder = newFolder(),
  trustProxy = 0,
  clock = systemClock,
  basePath = '',
): Promise<TestServer> {
  const store = await openSqlite(join(folder, 'kelissoz.sqlite'))
  const complaints: string[] = []
  const log = openLog('silent')
  log.error = ((about: { err?: Error }) => complaints.push(about?.err?.stack ?? JSON.stringify(about))) as never
  const config = {
    port: 0,
    host: '127.0.0.1',
    dataDir: folder,
    logLevel: 'silent',
    secret: SECRET,
    trustProxy,
    basePath,
  } as const
  const running = await serve(config, { store, log, clock })
  return { ...clientsOf(running, store), folder, complaints }
}

/** What a test needs to speak to a server. */
export function clientsOf(running: Running, store: EventStore): TestServer {
  Object.assign(running.game.colyseus, { port: running.port })
  const { sdk } = new ColyseusTestServer(running.game.colyseus)
  return { ...running, sdk, url: `http://127.0.0.1:${running.port}`, folder: '', store, complaints: [] }
}

export async function ask<T>(server: TestServer, method: string, path: string, body?: unknown, token?: string) {
  const headers: Record<string, string> = {
    ...(body !== undefined && { 'content-type': 'application/json' }),
    ...(token && { authorization: `Bearer ${token}` }),
  }
  const answer = await fetch(server.url + path, {
    method,
    headers,
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  const text = await answer.text()
  return { status: answer.status, text, headers: answer.headers, json: JSON.parse(text || 'null') as T }
}

export const openClass = async (server: TestServer, tables = 1): Promise<ClassAnswer> =>
  (
    await ask<ClassAnswer>(server, 'POST', '/api/classes', {
      scenario: SCENARIO,
      pace: 'short',
      name: 'Айгүл',
      tables,
      lang: 'kk',
      assignment: 'free',
      bots: false,
    })
  ).json

export interface FreshTable {
  readonly id: string
  readonly code: string
  /** The instructor's way in. */
  readonly teacher: { readonly table: string; readonly token: string }
}
/** A class of `count` tables; each call of what it gives is one that nobody has touched. */
export async function freshTables(server: TestServer, count: number): Promise<() => FreshTable> {
  const { token, tables } = await openClass(server, count)
  const left = tables.values()
  return () => {
    const { value } = left.next()
    if (!value) throw new Error('the class has no more tables')
    return { id: value.table, code: value.code, teacher: { table: value.table, token } }
  }
}

export const sit = async (
  server: TestServer,
  code: string,
  party: string,
  name = party,
  role?: string,
): Promise<SeatAnswer> =>
  (await ask<SeatAnswer>(server, 'POST', '/api/join', { code, name, party, lang: 'kk', ...(role && { role }) })).json

export interface TestClient {
  readonly room: Room
  /** As they came; a line may come twice. */
  readonly record: RecordEntry[]
  readonly messages: { type: string; payload: unknown }[]
  /** Close codes that ended the connection. */
  readonly closed: number[]
  act(command: object, id?: string, seat?: string): Promise<ActAnswer>
  /** An instructor looks at the desk of a party, and has it before its eyes when this resolves. */
  look(party: string): Promise<LookAnswer>
  /** Waits until `holds` of what this client knows. */
  until(holds: (client: TestClient) => boolean, what?: string, patience?: number): Promise<void>
}

let acts = 0

/** Joins the table of a seat and waits for the first state. */
export async function enter(
  server: TestServer,
  { table, token }: { table: string; token: string },
): Promise<TestClient> {
  const room = await server.sdk.joinOrCreate('table', { table, token, protocol: PROTOCOL_VERSION })
  room.reconnection.enabled = false
  const client: TestClient = {
    room,
    record: [],
    messages: [],
    closed: [],
    act: (command, id = `act-${++acts}-test`, seat?: string) =>
      room.request('act', { id, command, ...(seat && { seat }) }) as Promise<ActAnswer>,
    async look(party) {
      const answer = (await room.request('look', { party })) as LookAnswer
      const looked = party === '' ? [] : [party]
      if (answer.ok) await client.until(() => Object.keys(stateOf(client).desks ?? {}).join() === looked.join())
      return answer
    },
    async until(holds, what = String(holds), patience = 12_000) {
      for (const end = Date.now() + patience; !holds(client); await wait(5))
        if (Date.now() > end) throw new Error(`never: ${what}`)
    },
  }
  room.onMessage('*', (type, payload) => {
    client.messages.push({ type: String(type), payload })
    if (type === 'record') client.record.push(...numbered(payload as RecordMessage))
  })
  room.onLeave((code) => client.closed.push(code))
  await client.until(() => client.messages.some(({ type }) => type === 'record'), 'the first lines of the record')
  return client
}

/** What a client has decoded, as plain JSON. */
export const stateOf = (client: TestClient) =>
  (
    client.room.state as { toJSON(): { board: Record<string, never>; desks?: Record<string, Record<string, never>> } }
  ).toJSON()
