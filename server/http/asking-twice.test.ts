/** What creates something is asked for with an id of the client's own: when the answer was lost, it is asked for again. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ClassAnswer, SeatAnswer } from '../../shared/protocol/http.ts'
import { ask, newFolder, openClass, SCENARIO, startServer, type TestServer } from '../testing/running.ts'

const folder = newFolder()
let server: TestServer
beforeAll(async () => {
  server = await startServer(folder)
})
const stop = async () => {
  await server.close()
  expect(server.complaints).toEqual([])
}
afterAll(stop)

/** The server is stopped and started: what it knew only by heart is gone. */
async function restart(): Promise<void> {
  await stop()
  server = await startServer(folder)
}

let asked = 0
const newRequest = (): string => `request-${String(++asked).padStart(12, '0')}`
const post = <T>(path: string, body: object) => ask<T>(server, 'POST', path, body)
const namesAt = async (code: string): Promise<string[]> => {
  const { json } = await ask<{ seats: { names: string[] }[] }>(server, 'GET', `/api/codes/${code}`)
  return json.seats.flatMap(({ names }) => names)
}
const codeOfNew = async (): Promise<string> => (await openClass(server)).tables[0]?.code ?? ''
const anyFree = (code: string, id?: string) => ({ ...(id && { id }), code, name: 'Ann', lang: 'en' })

it('F7 the same POST /api/join twice: one seat, the same token', async () => {
  const code = await codeOfNew()
  const body = { ...anyFree(code, newRequest()), party: 'KAZ', role: 'head' }
  const [first, second] = [await post<SeatAnswer>('/api/join', body), await post<SeatAnswer>('/api/join', body)]
  expect([first.status, second.status]).toEqual([201, 201])
  expect(second.json).toEqual(first.json)
  expect(await namesAt(code)).toEqual(['Ann'])
})

it('F6 F7 any free seat, asked for three times at once and once more after a restart, is one seat', async () => {
  const code = await codeOfNew()
  const body = anyFree(code, newRequest())
  const atOnce = await Promise.all([1, 2, 3].map(() => post<SeatAnswer>('/api/join', body)))
  await restart()
  const answers = [...atOnce, await post<SeatAnswer>('/api/join', body)].map(({ json }) => json)
  expect(new Set(answers.map(({ token }) => token)).size).toBe(1)
  expect(answers[3]).toEqual(answers[0])
  expect(await namesAt(code)).toEqual(['Ann'])
})

it('F7 two people of one name have an id each, and a seat each; so have those who give no id', async () => {
  const code = await codeOfNew()
  for (const id of [newRequest(), newRequest(), undefined, undefined]) await post('/api/join', anyFree(code, id))
  expect(await namesAt(code)).toEqual(['Ann', 'Ann (2)', 'Ann (3)', 'Ann (4)'])
})

it('F7 an id counts at its table: the same one at another is another person', async () => {
  const [here, there, id] = [await codeOfNew(), await codeOfNew(), newRequest()]
  const seats = [
    await post<SeatAnswer>('/api/join', anyFree(here, id)),
    await post<SeatAnswer>('/api/join', anyFree(there, id)),
  ]
  expect(new Set(seats.map(({ json }) => json.person)).size).toBe(2)
})

it('F7 a class opened twice is one class with the same codes, token and tables, also after a restart', async () => {
  const body = { scenario: SCENARIO, pace: 'short', name: 'T', tables: 3, lang: 'en', assignment: 'free', bots: false }
  const wish = { ...body, id: newRequest() }
  const both = await Promise.all([post<ClassAnswer>('/api/classes', wish), post<ClassAnswer>('/api/classes', wish)])
  await restart()
  const again = await post<ClassAnswer>('/api/classes', wish)
  for (const { json } of [...both, again]) expect(json).toEqual(both[0].json)
  expect(again.json.tables.map(({ number }) => number)).toEqual([1, 2, 3])
})

it('F7 practice begun twice is one table, also after a restart; it goes on where it was', async () => {
  const body = { id: newRequest(), scenario: SCENARIO, pace: 'short', party: 'KAZ', name: 'Әсел', lang: 'kk' }
  const both = await Promise.all([post<SeatAnswer>('/api/practice', body), post<SeatAnswer>('/api/practice', body)])
  await restart()
  const again = await post<SeatAnswer>('/api/practice', body)
  for (const { json } of [...both, again]) expect(json).toEqual(both[0].json)
  const { token, table } = again.json
  const state = await ask<{ board: { phase: string } }>(server, 'GET', `/api/tables/${table}/state`, undefined, token)
  expect(state.json.board.phase).toBe('talks')
})

it('F7 an id that could be guessed is refused', async () => {
  const code = await codeOfNew()
  for (const id of ['', 'short', 'a b'.repeat(6), 'x'.repeat(41)])
    expect(await post('/api/join', { ...anyFree(code), id })).toMatchObject({ status: 400 })
  expect(await namesAt(code)).toEqual([])
})
