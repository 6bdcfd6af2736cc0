/** The talks begin at all tables of a class by one request of its instructor. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { BeginAnswer, CodeAnswer } from '../../shared/protocol/http.ts'
import { ask, enter, openClass, sit, startServer, type TestServer } from '../testing/running.ts'

let server: TestServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(async () => {
  await server.close()
  expect(server.complaints).toEqual([])
})

const beginAll = (id: string, token?: string) =>
  ask<BeginAnswer>(server, 'POST', `/api/classes/${id}/begin`, undefined, token)
const phaseOf = async (code: string) => (await ask<CodeAnswer>(server, 'GET', `/api/codes/${code}`)).json.phase
const states = ({ json }: { json: BeginAnswer }) => json.tables.map(({ number, state }) => [number, state])

it('P30 all tables begin at once; one that had begun goes on, and asked again nothing begins anew', async () => {
  const { class: id, token, tables } = await openClass(server, 3)
  const [first, second] = tables
  if (!first || !second) throw new Error('no tables')
  const teacher = await enter(server, { table: first.table, token })
  expect(await teacher.act({ type: 'begin-talks' })).toMatchObject({ ok: true })

  const done = await beginAll(id, token)
  expect(done.status).toBe(200)
  expect(states(done)).toEqual([
    [1, 'running'],
    [2, 'begun'],
    [3, 'begun'],
  ])
  expect(await Promise.all(tables.map(({ code }) => phaseOf(code)))).toEqual(['talks', 'talks', 'talks'])
  expect(states(await beginAll(id, token))).toEqual([1, 2, 3].map((number) => [number, 'running']))
  await teacher.room.leave()
})

it('P30 it stands in each log once, as the act of the instructor', async () => {
  const { class: id, token, tables } = await openClass(server, 2)
  await Promise.all([beginAll(id, token), beginAll(id, token)])
  for (const { table } of tables) {
    const facts = await server.store.read(table)
    const begun = facts.filter(({ event }) => event.type === 'talks-begun')
    expect(begun.map(({ actor }) => actor.kind)).toEqual(['instructor'])
  }
})

it('P30 nobody else begins them: a student, the instructor of another class, nobody at all', async () => {
  const { class: id, tables } = await openClass(server, 1)
  const code = tables[0]?.code ?? ''
  const student = await sit(server, code, 'KAZ')
  const other = await openClass(server, 1)
  expect((await beginAll(id, student.token)).status).toBe(404)
  expect((await beginAll(id, other.token)).status).toBe(404)
  expect((await beginAll(id)).status).toBe(401)
  expect(await phaseOf(code)).toBe('lobby')
})
