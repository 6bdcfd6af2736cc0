import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { numbered, type RecordPart } from '../../shared/engine/views/record-entry.ts'
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
} from '../testing/running.ts'
import { wholeServer } from '../testing/whole-server.ts'

/** The server's end of a client's socket. */
const socketOf = (server: TestServer, { room }: TestClient) =>
  server.game.roomOf(room.roomId)?.clients.get(room.sessionId)?.ref as unknown as { terminate(): void } | undefined

const { server, fresh: table } = await wholeServer(10)

describe('coming back', () => {
  it('a second login of the same person takes over, and the first one is told', async () => {
    const seat = await sit(server, table().code, 'KAZ')
    const first = await enter(server, seat)
    const second = await enter(server, seat)
    await first.until(() => first.closed.length > 0)
    expect(first.closed).toEqual([4000])
    expect(first.messages).toContainEqual({ type: 'replaced', payload: {} })
    expect(second.closed).toEqual([])
    expect(await second.act({ type: 'move-on' })).toMatchObject({ ok: false })
  })

  it('other people of the same delegation stay', async () => {
    const { code } = table()
    const head = await enter(server, await sit(server, code, 'KAZ', 'Head'))
    const deputy = await enter(server, await sit(server, code, 'KAZ', 'Deputy', 'deputy'))
    expect(Object.keys(stateOf(deputy).desks ?? {})).toEqual(['KAZ'])
    await head.until(() => Object.keys((stateOf(head).desks?.KAZ?.people as object | undefined) ?? {}).length === 2)
    expect([...head.closed, ...deputy.closed]).toEqual([])
  })

  it('after a drop the same session goes on, with what happened meanwhile and without what went', async () => {
    const { code, teacher } = table()
    const kaz = await enter(server, await sit(server, code, 'KAZ'))
    const instructor = await enter(server, teacher)
    await instructor.look('KAZ')
    kaz.room.reconnection.enabled = true
    kaz.room.reconnection.minUptime = 0
    kaz.room.reconnection.minDelay = 300
    let back = 0
    kaz.room.onReconnect(() => back++)
    await instructor.act({ type: 'begin-talks' })
    await kaz.until(() => stateOf(kaz).board.phase === ('talks' as never))
    socketOf(server, kaz)?.terminate()
    await instructor.act({ type: 'advance' })
    await instructor.act({ type: 'announce', text: 'meanwhile' })
    await kaz.until(() => back === 1, 'the reconnection')
    await kaz.until(() => stateOf(kaz).board.entries === stateOf(instructor).board.entries)
    expect(stateOf(kaz).board).toEqual(stateOf(instructor).board)
    expect(stateOf(kaz).desks?.KAZ).toEqual(stateOf(instructor).desks?.KAZ)
    expect(await kaz.act({ type: 'say', channel: 'plenary', text: 'here again', lang: 'en' })).toMatchObject({
      ok: true,
    })
  })

  it('a desk at which nobody looked meanwhile is up to date when its people come back', async () => {
    const { code, teacher } = table()
    const seat = await sit(server, code, 'KAZ')
    const kaz = await enter(server, seat)
    const rus = await enter(server, await sit(server, code, 'RUS'))
    const instructor = await enter(server, teacher)
    await instructor.act({ type: 'begin-talks' })
    await instructor.room.leave()
    kaz.room.reconnection.enabled = true
    kaz.room.reconnection.minUptime = 0
    kaz.room.reconnection.minDelay = 300
    let back = 0
    kaz.room.onReconnect(() => back++)
    const channels = () => Object.keys((stateOf(kaz).desks?.KAZ?.channels as object | undefined) ?? {}).length
    socketOf(server, kaz)?.terminate()
    await wait(50)
    await rus.act({ type: 'open-channel', with: ['KAZ'], secret: true })
    await kaz.until(() => back === 1 && channels() === 1, 'the invitation')
    await kaz.room.leave()
    await rus.act({ type: 'open-channel', with: ['KAZ', 'BLR'], secret: true })
    const again = await enter(server, seat)
    expect(Object.keys((stateOf(again).desks?.KAZ?.channels as object | undefined) ?? {})).toHaveLength(2)
  })

  it('a person who was moved to another seat sees that seat’s desk, and no longer the old one', async () => {
    const { code, teacher } = table()
    const seat = await sit(server, code, 'KAZ', 'Мөлдір', 'deputy')
    const kaz = await enter(server, seat)
    const instructor = await enter(server, teacher)
    expect(await instructor.act({ type: 'reassign', person: seat.person, party: 'RUS', role: 'head' })).toMatchObject({
      ok: true,
    })
    await kaz.until(() => kaz.messages.filter(({ type }) => type === 'hello').length === 2)
    expect(kaz.messages.findLast(({ type }) => type === 'hello')?.payload).toMatchObject({ party: 'RUS' })
    await kaz.until(() => stateOf(kaz).desks?.RUS !== undefined)
    expect(Object.keys(stateOf(kaz).desks ?? {})).toEqual(['RUS'])
    await instructor.look('RUS')
    expect(stateOf(kaz).desks?.RUS).toEqual(stateOf(instructor).desks?.RUS)
    const again = await enter(server, seat)
    expect(Object.keys(stateOf(again).desks ?? {})).toEqual(['RUS'])
  })

  it('a person who was moved reads the new seat’s record from then on, with that seat’s numbers', async () => {
    const { code, teacher, id } = table()
    const seat = await sit(server, code, 'KAZ')
    const kaz = await enter(server, seat)
    const rus = await enter(server, await sit(server, code, 'RUS'))
    const instructor = await enter(server, teacher)
    await instructor.act({ type: 'begin-talks' })
    const say = (channel: string) => ({ type: 'say', channel, text: channel, lang: 'en' })
    for (const channel of ['delegation-KAZ', 'plenary', 'delegation-KAZ']) await kaz.act(say(channel))
    await rus.act(say('delegation-RUS'))
    await instructor.act({ type: 'reassign', person: seat.person, party: 'RUS', role: 'deputy' })
    await rus.act(say('delegation-RUS'))
    const hello = () => kaz.messages.findLastIndex(({ type }) => type === 'hello')
    const moved = () => kaz.messages.slice(hello()).filter(({ type }) => type === 'record') as { payload: RecordPart }[]
    const numbers = () => new Map(moved().flatMap(({ payload }) => numbered(payload).map((line) => [line.seq, line])))
    await kaz.until(() => stateOf(kaz).desks?.RUS?.entries === numbers().size)
    expect(kaz.messages[0]?.payload).toMatchObject({ record: 'KAZ' })
    expect(kaz.messages[hello()]?.payload).toMatchObject({ party: 'RUS', record: 'RUS' })
    const { json } = await ask<RecordPart>(server, 'GET', `/api/tables/${id}/record`, undefined, seat.token)
    expect(json).toMatchObject({ record: 'RUS', first: 1 })
    expect([...numbers().values()].toSorted((a, b) => a.seq - b.seq)).toEqual(numbered(json))
    expect(json.entries.filter(({ params }) => params.channel === 'delegation-RUS')).toHaveLength(2)
    expect(json.entries.filter(({ params }) => params.channel === 'delegation-KAZ')).toEqual([])
  })

  it('a client that does not read is shown out and harms nobody', async () => {
    const { code, teacher } = table()
    const kaz = await enter(server, await sit(server, code, 'KAZ'))
    const rus = await enter(server, await sit(server, code, 'RUS'))
    const instructor = await enter(server, teacher)
    await instructor.act({ type: 'begin-talks' })
    Object.defineProperty(socketOf(server, kaz), 'bufferedAmount', { get: () => 2 * 1024 * 1024 })
    await instructor.act({ type: 'announce', text: 'to all' })
    await kaz.until(() => kaz.closed.length > 0)
    expect(kaz.closed).toEqual([4009])
    expect(await rus.act({ type: 'say', channel: 'plenary', text: 'still here', lang: 'en' })).toMatchObject({
      ok: true,
    })
    expect(rus.closed).toEqual([])
  })
})

it('after a restart of the server a client joins with its token and finds the same board and desk', async () => {
  const folder = newFolder()
  const before = await startServer(folder)
  const { token, tables } = await openClass(before)
  const [{ table, code } = { table: '', code: '' }] = tables
  const seat = await sit(before, code, 'KAZ', 'Әсел')
  const kaz = await enter(before, seat)
  const instructor = await enter(before, { table, token })
  await instructor.act({ type: 'begin-talks' })
  const said = { type: 'say', channel: 'plenary', text: 'before the storm', lang: 'en' }
  const answer = await kaz.act(said, 'before-the-storm')
  await instructor.act({ type: 'pause' })
  await kaz.until(() => Number(stateOf(kaz).board.pausedAt) > 0)
  const old = stateOf(kaz)
  await before.close()
  await kaz.until(() => kaz.closed.length > 0)
  expect(kaz.closed).toEqual([4001])
  expect(before.complaints).toEqual([])

  const after = await startServer(folder)
  const again = await enter(after, seat)
  await wait(50)
  expect(stateOf(again)).toEqual(old)
  expect(again.record.some(({ type, params }) => type === 'said' && params.text === 'before the storm')).toBe(true)
  expect(await again.act(said, 'before-the-storm')).toEqual(answer)
  await after.close()
  expect(after.complaints).toEqual([])
})
