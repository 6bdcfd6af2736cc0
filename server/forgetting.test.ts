/** W8 on a running server: an instructor deletes the words and the name of one person, or the class; nothing is left in the files. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ClassAnswer } from '../shared/protocol/http.ts'
import {
  ask,
  enter,
  newFolder,
  openClass,
  sit,
  startServer,
  stateOf,
  type TestClient,
  type TestServer,
} from './testing/running.ts'
import { say } from './testing/talks.ts'

const WORDS = 'words-to-be-forgotten'
const NAME = 'Name-to-be-forgotten'

let server: TestServer
beforeAll(async () => {
  server = await startServer(newFolder())
})
afterAll(async () => {
  await server.close()
  expect(server.complaints).toEqual([])
})

const inFiles = (text: string): boolean =>
  readdirSync(server.folder).some((file) => readFileSync(join(server.folder, file)).includes(text))

async function talked() {
  const group = await openClass(server, 2)
  const [{ table, code } = { table: '', code: '' }] = group.tables
  const seats = [await sit(server, code, 'KAZ', NAME), await sit(server, code, 'RUS', 'Ivan')] as const
  const [kaz, rus] = [await enter(server, seats[0]), await enter(server, seats[1])]
  const teacher = await enter(server, { table, token: group.token })
  await teacher.act({ type: 'begin-talks' })
  await kaz.act(say('plenary', WORDS))
  await rus.act(say('plenary', 'what stays'))
  await rus.until(() => rus.record.some(({ params }) => params.text === 'what stays'))
  expect([inFiles(WORDS), inFiles(NAME)]).toEqual([true, true])
  return { group, table, code, seats, kaz, rus, teacher }
}
const namesIn = (client: TestClient) => JSON.stringify(stateOf(client).board.seats)
/** What the new record of a seat holds. */
const readAgain = async (seat: { table: string; token: string }) => {
  const client = await enter(server, seat)
  return {
    client,
    said: client.record.filter(({ type }) => type === 'said').map(({ params }) => [params.name, params.text]),
  }
}

it('W8 over HTTP: the words and the name of one person are in no record, no state and no file; the rest is what it was', async () => {
  const { group, table, seats, rus } = await talked()
  const path = `/api/tables/${table}/people`
  expect((await ask(server, 'DELETE', `${path}/${seats[0].person}`, undefined, seats[1].token)).status).toBe(403)
  expect((await ask(server, 'DELETE', `${path}/nobody`, undefined, group.token)).json).toEqual({
    error: { code: 'no-such-person' },
  })
  expect(inFiles(WORDS)).toBe(true)
  const before = await server.store.read(table)
  const done = await ask(server, 'DELETE', `${path}/${seats[0].person}`, undefined, group.token)
  expect([done.status, done.json]).toEqual([200, { ok: true }])
  expect([inFiles(WORDS), inFiles(NAME), inFiles('what stays')]).toEqual([false, false, true])
  await rus.until(() => rus.closed.length > 0)
  expect(rus.closed).toEqual([4001])
  const { client, said } = await readAgain(seats[1])
  expect(said).toEqual([
    ['***', '***'],
    ['Ivan', 'what stays'],
  ])
  expect(client.record.at(-1)?.type).toBe('person-forgotten')
  expect(namesIn(client)).toContain('***')
  expect(namesIn(client)).not.toContain(NAME)
  const after = await server.store.read(table)
  expect(after.slice(0, before.length).map(({ seq, at, actionId, event }) => [seq, at, actionId, event.type])).toEqual(
    before.map(({ seq, at, actionId, event }) => [seq, at, actionId, event.type]),
  )
  // Whoever was forgotten may come back, and goes on as nobody.
  const { client: back } = await readAgain(seats[0])
  expect(await back.act(say('plenary', 'I am back'))).toEqual({ ok: true })
}, 30_000)

it('W8 by the act of the instructor at the table it is the same', async () => {
  const { teacher, seats } = await talked()
  expect(await teacher.act({ type: 'forget-person', person: seats[0].person })).toEqual({ ok: true })
  await teacher.until(() => teacher.closed.length > 0)
  const { said } = await readAgain(seats[1])
  expect(said[0]).toEqual(['***', '***'])
  expect([inFiles(WORDS), inFiles(NAME)]).toEqual([false, false])
}, 30_000)

it('W8 the instructor deletes a class while it is played: its people are shown out, its codes lead nowhere, nothing is left', async () => {
  const { group, code, seats, rus, table } = await talked()
  const other = await openClass(server)
  const path = `/api/classes/${group.class}`
  for (const token of [other.token, seats[0].token, undefined])
    expect((await ask(server, 'DELETE', path, undefined, token)).status).toBeGreaterThanOrEqual(401)
  expect((await ask(server, 'GET', `/api/codes/${code}`)).status).toBe(200)
  expect((await ask(server, 'DELETE', path, undefined, group.token)).json).toEqual({ ok: true })
  await rus.until(() => rus.closed.length > 0)
  expect(rus.closed).toEqual([4001])
  expect([inFiles(WORDS), inFiles(NAME)]).toEqual([false, false])
  expect((await ask(server, 'GET', `/api/codes/${code}`)).status).toBe(404)
  expect((await ask(server, 'GET', path, undefined, group.token)).status).toBe(404)
  await expect(enter(server, seats[1])).rejects.toThrow('unknown-table')
  expect((await ask(server, 'GET', `/api/tables/${table}/record`, undefined, seats[1].token)).status).toBe(404)
  expect(
    (await ask<ClassAnswer>(server, 'GET', `/api/classes/${other.class}`, undefined, other.token)).json.tables,
  ).toHaveLength(1)
}, 30_000)
