/** Observers outside: how they get their place, where they look on, and what they see of public and of closed talks. */
import { expect, it } from 'vitest'
import { numbered, type RecordPart } from '../../shared/engine/views/record-entry.ts'
import type { HelloMessage } from '../../shared/protocol/closing.ts'
import type { SeatAnswer } from '../../shared/protocol/http.ts'
import { PROTOCOL_VERSION } from '../../shared/protocol/messages.ts'
import type { ScenarioView } from '../../shared/scenario/public.ts'
import { ask, enter, openClass, sit, stateOf, type TestClient } from '../testing/running.ts'
import { wholeServer } from '../testing/whole-server.ts'

const PARTIES = ['BLR', 'KAZ', 'KGZ', 'RUS', 'TJK']
const { server, fresh: nextTable } = await wholeServer(7)

const place = (table: string, token: string) =>
  ask<SeatAnswer>(server, 'POST', `/api/tables/${table}/observers`, undefined, token)

/** A table at which all sit and the talks are on, and somebody who looks on from outside. */
async function talks() {
  const { id: table, code, teacher } = nextTable()
  const heads = new Map<string, TestClient>()
  for (const party of PARTIES) heads.set(party, await enter(server, await sit(server, code, party)))
  const second = await sit(server, code, 'KAZ', 'Second')
  const instructor = await enter(server, teacher)
  await instructor.act({ type: 'begin-talks' })
  const { json: seat } = await place(table, teacher.token)
  const give = (party: string, command: object) => (heads.get(party) as TestClient).act(command)
  return { table, code, second, teacher, instructor, seat, observer: await enter(server, seat), give }
}
const boardSeen = (client: TestClient) => stateOf(client).board as Record<string, unknown>

it('the instructor of the class gets places in the gallery of its tables, and nobody else does', async () => {
  const { id: table, code, teacher } = nextTable()
  const { status, json } = await place(table, teacher.token)
  expect([status, json]).toMatchObject([201, { table, party: '', role: 'observer' }])
  expect((await place(table, teacher.token)).json.person).not.toBe(json.person)
  const refusal = (code: string) => ({ error: { code } })
  const delegate = await sit(server, code, 'KAZ')
  for (const { token } of [delegate, json])
    expect(await place(table, token)).toMatchObject({ status: 403, json: refusal('instructor-only') })
  const stranger = await openClass(server)
  expect(await place(table, stranger.token)).toMatchObject({ status: 404, json: refusal('unknown-table') })
  expect(await place(table, '')).toMatchObject({ status: 401, json: refusal('bad-token') })
})

it('an observer is led to the gallery of its own table; others cannot enter there', async () => {
  const { table, second: kaz, teacher, observer, seat } = await talks()
  const roomOf = (client: TestClient) => server.game.roomOf(client.room.roomId)?.roomName
  expect(roomOf(observer)).toBe('gallery')
  expect(roomOf(await enter(server, kaz))).toBe('table')
  const join = (name: string, token: string, id = table) =>
    ask<object>(server, 'POST', `/matchmake/joinOrCreate/${name}`, { table: id, token, protocol: PROTOCOL_VERSION })
  for (const token of [kaz.token, teacher.token])
    expect(await join('gallery', token)).toMatchObject({ status: 403, json: { error: { code: 'unknown-table' } } })
  expect((await join('table', seat.token, nextTable().id)).status).toBe(403)
})

it('of closed talks an observer sees the stages and what came of them, live', async () => {
  const { observer, instructor, give } = await talks()
  await give('KAZ', { type: 'say', channel: 'plenary', text: 'words', lang: 'en' })
  await instructor.act({ type: 'advance' })
  await observer.until((client) => boardSeen(client).stage === 'agenda', 'the next stage')
  expect(stateOf(observer).desks ?? {}).toEqual({})
  expect(boardSeen(observer)).toMatchObject({
    bodies: {},
    seats: {},
    channels: {},
    ballots: {},
    packages: {},
    order: '',
  })
  await observer.until((client) => client.record.some(({ type }) => type === 'stage-entered'))
  expect(boardSeen(observer).entries).toBe(Math.max(...observer.record.map(({ seq }) => seq)))
  expect(observer.record.map(({ type }) => type)).not.toContain('said')
  expect(await observer.act({ type: 'say', channel: 'plenary', text: 'me too', lang: 'en' })).toMatchObject({
    ...{ ok: false, rule: 'OBS-2', code: 'observers-watch' },
  })
})

it('of closed talks an observer does not learn by the scenario what was raised', async () => {
  const { teacher, table, seat, instructor, give } = await talks()
  await instructor.act({ type: 'advance' })
  expect(await give('KAZ', { type: 'raise-question', question: 'accession' })).toMatchObject({ ok: true })
  const read = async (token: string) =>
    (await ask<ScenarioView>(server, 'GET', `/api/tables/${table}/scenario`, undefined, token)).json.questions
  expect((await read(seat.token)).map(({ id }) => id)).not.toContain('accession')
  expect((await read(teacher.token)).map(({ id }) => id)).toContain('accession')
})

it('when the table agrees on public talks its observers see the board of all, and hear the plenary', async () => {
  const { table, observer, instructor, give, seat } = await talks()
  await give('KAZ', { type: 'propose-rule-change', rule: 'publicity', value: 'public' })
  for (const party of PARTIES) await give(party, { type: 'vote', ballot: 'b1', position: 'yes' })
  await give('KAZ', { type: 'say', channel: 'plenary', text: 'for all to hear', lang: 'en' })
  await observer.until((client) => client.record.some(({ params }) => params.text === 'for all to hear'))
  await observer.until((client) => boardSeen(client).entries === boardSeen(instructor).entries, 'the same board')
  expect(boardSeen(observer)).toEqual(boardSeen(instructor))
  const hellos = observer.messages.filter(({ type }) => type === 'hello')
  expect(hellos.map(({ payload }) => (payload as HelloMessage).record)).toEqual(['outcomes', 'all'])
  const page = (await ask<RecordPart>(server, 'GET', `/api/tables/${table}/record`, undefined, seat.token)).json
  expect([page.record, page.first, page.entries.length]).toEqual(['all', 1, boardSeen(observer).entries])
  const isNew = ({ payload }: { payload: unknown }) => (payload as RecordPart).record === 'all'
  const parts = () =>
    observer.messages.filter(isNew).filter(({ type }) => type === 'record') as { payload: RecordPart }[]
  await observer.until(() => parts().some(({ payload }) => payload.first === 1), 'the record from its beginning')
  const lines = new Map(parts().flatMap(({ payload }) => numbered(payload).map((line) => [line.seq, line])))
  expect([...lines.values()].toSorted((a, b) => a.seq - b.seq)).toEqual(numbered(page))
  const { json } = await ask<{ board: object; desks: object }>(
    ...([server, 'GET', `/api/tables/${table}/state`, undefined, seat.token] as const),
  )
  expect(json).toMatchObject({ board: { seats: { KAZ: { names: 'KAZ\nSecond' } } }, desks: {} })
})
