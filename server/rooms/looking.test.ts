/** Desks at the table's room: an instructor looks at one at a time, and nobody's desk is kept in the state for nobody. */
import { expect, it } from 'vitest'
import type { SeatAnswer } from '../../shared/protocol/http.ts'
import { ask, enter, sit, stateOf, type TestClient } from '../testing/running.ts'
import { wholeServer } from '../testing/whole-server.ts'
import type { TableMirror } from './table-mirror.ts'

const { server, fresh: table } = await wholeServer(9)

const desksOf = (client: TestClient) => Object.keys(stateOf(client).desks ?? {})
const roomOf = ({ room }: TestClient) => server.game.roomOf(room.roomId)
const kept = (client: TestClient) => (roomOf(client) as unknown as { mirror: TableMirror }).mirror.looked
/** Cuts the socket of a client that comes back by itself, and waits until it has. */
async function dropped(client: TestClient, meanwhile = async () => {}) {
  let back = 0
  client.room.onReconnect(() => back++)
  Object.assign(client.room.reconnection, { enabled: true, minUptime: 0, minDelay: 300 })
  const socket = roomOf(client)?.clients.get(client.room.sessionId)?.ref as unknown as { terminate(): void }
  socket.terminate()
  await meanwhile()
  await client.until(() => back === 1, 'the reconnection')
}

it('OBS-1 an instructor sees the board, and the one desk at which it looks', async () => {
  const { code, teacher } = table()
  const kaz = await enter(server, await sit(server, code, 'KAZ'))
  const [one, other] = [await enter(server, teacher), await enter(server, teacher)]
  expect(desksOf(one)).toEqual([])
  for (const party of ['RUS', 'KAZ']) {
    expect(await one.look(party)).toEqual({ ok: true })
    expect(desksOf(one)).toEqual([party])
  }
  expect(stateOf(one).desks?.KAZ).toEqual(stateOf(kaz).desks?.KAZ)
  expect(await other.look('BLR')).toEqual({ ok: true })
  await one.act({ type: 'begin-talks' })
  for (const client of [one, kaz]) await client.until(() => stateOf(client).board.phase === ('talks' as never))
  expect([desksOf(one), desksOf(other), desksOf(kaz)]).toEqual([['KAZ'], ['BLR'], ['KAZ']])
  expect(stateOf(one).desks?.KAZ).toEqual(stateOf(kaz).desks?.KAZ)
  expect(await one.look('')).toEqual({ ok: true })
  expect(desksOf(one)).toEqual([])
  expect([...one.closed, ...other.closed, ...kaz.closed]).toEqual([])
})

it('CHN-5 where an instructor looks is in no state that is written for a seat, and stays with nobody once looked away from', async () => {
  const { code, teacher } = table()
  const instructor = await enter(server, teacher)
  const head = await enter(server, await sit(server, code, 'KAZ', 'Head'))
  expect(kept(head)).toEqual(['KAZ'])
  expect(kept(instructor)).toEqual([])
  await instructor.look('RUS')
  expect(kept(head)).toEqual(['KAZ'])
  expect(kept(instructor)).toEqual(['RUS'])
  await instructor.look('')
  expect(kept(instructor)).toEqual([])
})

it('what an instructor looks at outlasts a drop, and is up to date afterwards', async () => {
  const { code, teacher } = table()
  const kaz = await enter(server, await sit(server, code, 'KAZ'))
  const rus = await enter(server, await sit(server, code, 'RUS'))
  const instructor = await enter(server, teacher)
  await instructor.act({ type: 'begin-talks' })
  await instructor.look('KAZ')
  await dropped(instructor, async () => {
    expect(await rus.act({ type: 'open-channel', with: ['KAZ'], secret: true })).toMatchObject({ ok: true })
  })
  const isInvited = (client: TestClient) => Object.keys(stateOf(client).desks?.KAZ?.channels ?? {}).length === 1
  for (const client of [instructor, kaz]) await client.until(isInvited)
  expect(stateOf(instructor).desks).toEqual(stateOf(kaz).desks)
})

it('whoever is moved to another seat while away comes back to that seat’s desk', async () => {
  const { code, teacher } = table()
  const seat = await sit(server, code, 'KAZ', 'Мөлдір')
  const moved = await enter(server, seat)
  const instructor = await enter(server, teacher)
  await dropped(moved, async () => {
    const reassign = { type: 'reassign', person: seat.person, party: 'RUS', role: 'head' }
    expect(await instructor.act(reassign)).toMatchObject({ ok: true })
  })
  await moved.until(() => desksOf(moved).join() === 'RUS', 'the desk of the new seat')
  expect(kept(moved)).toEqual(['RUS'])
})

it('to look is the instructor’s, at a party of the table', async () => {
  const { id, code, teacher } = table()
  const kaz = await enter(server, await sit(server, code, 'KAZ'))
  const instructor = await enter(server, teacher)
  const place = await ask<SeatAnswer>(server, 'POST', `/api/tables/${id}/observers`, undefined, teacher.token)
  const observer = await enter(server, place.json)
  for (const client of [kaz, observer])
    for (const party of ['RUS', 'KAZ', ''])
      expect(await client.look(party)).toMatchObject({ rule: 'OBS-1', code: 'instructor-only' })
  for (const party of ['XXX', 'kaz', '__'])
    expect(await instructor.look(party)).toMatchObject({ rule: 'WIRE', code: 'unknown-party' })
  for (const payload of [undefined, {}, { party: 7 }, { party: 'KAZAKH' }, { party: 'KAZ', desk: 1 }])
    expect(await instructor.room.request('look', payload)).toMatchObject({ rule: 'WIRE', code: 'malformed' })
  expect([desksOf(kaz), desksOf(observer), desksOf(instructor)]).toEqual([['KAZ'], [], []])
})

it('over HTTP an instructor reads the board, and with `look` one desk', async () => {
  const { id, code, teacher } = table()
  const seat = await sit(server, code, 'KAZ')
  const read = async (token: string, query = '') =>
    ask<{ desks: Record<string, object> }>(server, 'GET', `/api/tables/${id}/state${query}`, undefined, token)
  const own = (await read(seat.token)).json
  expect(Object.keys(own.desks)).toEqual(['KAZ'])
  expect((await read(teacher.token)).json.desks).toEqual({})
  expect((await read(teacher.token, '?look=KAZ')).json.desks).toEqual(own.desks)
  expect(await read(teacher.token, '?look=XXX')).toMatchObject({
    status: 404,
    json: { error: { code: 'unknown-party' } },
  })
  expect(await read(seat.token, '?look=RUS')).toMatchObject({
    status: 403,
    json: { error: { code: 'instructor-only' } },
  })
})
