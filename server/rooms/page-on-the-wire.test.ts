/** What the page on the wire says beside its tables, held against the server: each was once missing there, or not so. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { CLOSE } from '../../shared/protocol/closing.ts'
import type { RecordPage, SeatAnswer } from '../../shared/protocol/http.ts'
import { root } from '../cli/root.ts'
import { enterRaw, packed } from '../testing/raw-client.ts'
import { ask, enter, openClass, sit, startServer, type TestServer } from '../testing/running.ts'
import { ARRIVAL_MS, DROP_MS } from './presence.ts'

/** The page, with its lines folded. */
const page = readFileSync(join(root, 'shared/protocol/README.md'), 'utf8').replace(/\s+/g, ' ')
const says = (words: string) => expect(page).toContain(words)

let server: TestServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.close())
const opened = async () => {
  const { token, tables } = await openClass(server)
  const [{ table, code } = { table: '', code: '' }] = tables
  return { token, table, code }
}
const place = (body: unknown) => ask<Record<string, string>>(server, 'POST', '/matchmake/joinOrCreate/table', body)

it('W-page whoever is not let in gets a frame of kind 11, and the socket closes with 4002', async () => {
  const { token, table } = await opened()
  const { processId, roomId } = (await place({ table, token })).json
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}/${processId}/${roomId}?sessionId=nobody`)
  socket.binaryType = 'arraybuffer'
  const frames: Buffer[] = []
  socket.addEventListener('message', ({ data }) => frames.push(Buffer.from(data as ArrayBuffer)))
  const code = await new Promise((resolve) => socket.addEventListener('close', (event) => resolve(event.code)))
  expect(code).toBe(4002)
  expect(frames.map(([kind]) => kind)).toEqual([11])
  says('| 11 | server | you are not let in: *number* code, *string* message; the socket closes with 4002.')
  says('| 4002 | you were not let in')
})

it('W-page entering takes unknown fields, and refuses a body that is no object with 400', async () => {
  const { token, table } = await opened()
  expect((await place({ table, token, more: 1 })).status).toBe(200)
  says('but for those of entering a room (2)')
  for (const body of ['[]', '"text"', '7']) expect((await place(body)).status).toBe(400)
  says('| 400 `malformed` | the body is no object in JSON |')
})

it('W-page a refusal is not kept: the same id is decided anew, and done once it can be', async () => {
  const { token, table, code } = await opened()
  const head = await enter(server, await sit(server, code, 'KAZ'))
  const act = () => head.act({ type: 'open-channel', with: ['RUS'], secret: false }, 'the-same-id')
  expect(await act()).toMatchObject({ ok: false })
  await (await enter(server, { table, token })).act({ type: 'begin-talks' })
  expect(await act()).toEqual({ ok: true })
  expect(await act()).toEqual({ ok: true })
  says('A refusal is not kept: what was refused is decided anew.')
})

it('W-page a frame whose id cannot be read is answered by a message without one', async () => {
  const { table, token } = await opened()
  const raw = await enterRaw(server, { table, token })
  const before = raw.frames.length
  raw.send(new Uint8Array([21, 0xc1]))
  for (let n = 0; n < 200 && raw.frames.length === before; n++) await wait(10)
  const [answer] = raw.frames.slice(before)
  expect(answer?.[0]).toBe(13)
  expect(answer?.toString('latin1')).toMatch(/answer.*unreadable/s)
  says('the answer is a message `answer` without `id`')
  expect(await raw.request('look', packed({ party: '' })), 'and the socket goes on').toEqual({ ok: true })
})

it('W-page the role is a wish, a delegation has eight people, and the record may be asked for from its end with 0', async () => {
  const { code, table } = await opened()
  const first = await sit(server, code, 'KAZ', 'first', 'expert')
  expect(first.role).toBe('head')
  says('`expert`, and no more than a wish')
  for (let n = 2; n <= 8; n++) expect((await sit(server, code, 'KAZ', `person ${n}`)).party).toBe('KAZ')
  expect(
    (await ask<SeatAnswer>(server, 'POST', '/api/join', { code, name: 'ninth', party: 'KAZ', lang: 'en' })).status,
  ).toBe(409)
  says('A delegation has at most eight people.')
  const lines = async (query: string) =>
    (await ask<RecordPage>(server, 'GET', `/api/tables/${table}/record${query}`, undefined, first.token)).json
  expect(await lines('?before=0')).toEqual(await lines(''))
  says('left out, or 0, before its end')
})

it('W-page every reason of closing stands there with its code, and how long it takes to count as away', () => {
  for (const [why, code] of Object.entries(CLOSE)) if (why !== 'replaced') says(`\`${why}\` (${code})`)
  expect([DROP_MS, ARRIVAL_MS]).toEqual([10_000, 30_000])
  says('closed for ten seconds.')
  says('has thirty seconds to come')
})

it('W-page what an amendment names, whom gains name, and what the options of the board are', () => {
  says('`at` of an amendment is words of the option, copied exactly, that stand in it once')
  says('`gains` of a package names every other party')
  says('`options` holds only what was worded at the table')
  says('with at least one letter or figure')
})
