import { describe, expect, it } from 'vitest'
import { numbered, type RecordPart } from '../../shared/engine/views/record-entry.ts'
import { ask, enter, sit, stateOf } from '../testing/running.ts'
import { wholeServer } from '../testing/whole-server.ts'

const { server, fresh: table } = await wholeServer(30)

describe('joining a table', () => {
  it('the state holds the board and the desk of one’s own seat, and no other desk', async () => {
    const { code } = table()
    const kaz = await enter(server, await sit(server, code, 'KAZ', 'Әсел'))
    const { board, desks } = stateOf(kaz)
    expect(board).toMatchObject({ scenario: 'cis-customs-union', phase: 'lobby' })
    expect(Object.keys(desks ?? {})).toEqual(['KAZ'])
    expect(kaz.messages[0]).toMatchObject({
      type: 'hello',
      payload: { protocol: 3, party: 'KAZ', role: 'head', record: 'KAZ' },
    })
  })

  it('a wrong token, another table’s token and an unknown table are refused by a code', async () => {
    const [one, other] = [table(), table()]
    const seat = await sit(server, one.code, 'KAZ')
    await expect(enter(server, { table: one.id, token: 'x.y.z' })).rejects.toThrow('bad-token')
    await expect(enter(server, { table: other.id, token: seat.token })).rejects.toThrow('unknown-table')
    await expect(enter(server, { table: 't0', token: seat.token })).rejects.toThrow('unknown-table')
    await expect(server.sdk.joinOrCreate('table', { table: one.id, token: seat.token, protocol: 99 })).rejects.toThrow(
      'other-protocol',
    )
    await expect(server.sdk.joinOrCreate('table', {})).rejects.toThrow('malformed')
    await expect(server.sdk.create('table', { table: one.id, token: seat.token })).rejects.toThrow('not-found')
  })

  it('everybody at a table is in one room, however many come at once', async () => {
    const { code } = table()
    const seats = await Promise.all(['KAZ', 'RUS', 'BLR', 'KGZ', 'TJK'].map((party) => sit(server, code, party)))
    const clients = await Promise.all(seats.map((seat) => enter(server, seat)))
    expect(new Set(clients.map(({ room }) => room.roomId)).size).toBe(1)
  })
})

describe('acting', () => {
  it('an act in order is answered with done and nothing else, and everybody sees it', async () => {
    const { code, teacher } = table()
    const kaz = await enter(server, await sit(server, code, 'KAZ'))
    const instructor = await enter(server, teacher)
    const answer = await instructor.act({ type: 'begin-talks' })
    expect(answer).toEqual({ ok: true })
    await kaz.until(() => stateOf(kaz).board.phase === ('talks' as never))
    await kaz.until(() => kaz.record.some(({ type }) => type === 'talks-begun'))
    expect(kaz.record.every((entry, i) => i === 0 || entry.seq >= (kaz.record[i - 1]?.seq ?? 0))).toBe(true)
  })

  it('the same id gets the same answer and is done once', async () => {
    const { code, teacher } = table()
    const kaz = await enter(server, await sit(server, code, 'KAZ'))
    await (await enter(server, teacher)).act({ type: 'begin-talks' })
    const say = { type: 'say', channel: 'plenary', text: 'Сәлеметсіздер ме', lang: 'kk' }
    const first = await kaz.act(say, 'the-same-id')
    expect(await kaz.act(say, 'the-same-id')).toEqual(first)
    await kaz.until(() => kaz.record.some(({ type }) => type === 'said'))
    expect(kaz.record.filter(({ type }) => type === 'said')).toHaveLength(1)
  })

  it('bad input is answered, never punished', async () => {
    const { code } = table()
    const kaz = await enter(server, await sit(server, code, 'KAZ'))
    const wire = (code: string, params: object) => ({ ok: false, rule: 'WIRE', code, params })
    expect(await kaz.room.request('act', 7)).toEqual(wire('malformed', { path: '' }))
    expect(await kaz.room.request('act', { id: 'x', command: { type: 'say' } })).toEqual(
      wire('malformed', { path: 'id' }),
    )
    expect(await kaz.act({ type: 'conquer' })).toEqual(wire('unknown-command', { command: 'conquer' }))
    expect(await kaz.act({ type: 'say', channel: 'plenary', text: 'x', lang: 'kk', party: 'RUS' })).toEqual(
      wire('malformed', { path: 'party' }),
    )
    expect(await kaz.room.request('dance', { id: 'x' })).toEqual(wire('unknown-message', { type: 'dance' }))
    kaz.room.send('dance', { id: 'dance-1' })
    await kaz.until(() =>
      kaz.messages.some(({ type, payload }) => type === 'answer' && (payload as { id: string }).id === 'dance-1'),
    )
    expect(kaz.closed).toEqual([])
    expect(await kaz.act({ type: 'begin-talks' })).toMatchObject({ ok: false, rule: 'OBS-1' })
  })

  it('a frame above 64 KiB is answered', async () => {
    const { code } = table()
    const kaz = await enter(server, await sit(server, code, 'KAZ'))
    expect(await kaz.act({ type: 'say', channel: 'plenary', text: 'ұ'.repeat(40_000), lang: 'kk' })).toMatchObject({
      rule: 'WIRE',
      code: 'too-large',
    })
    expect(await kaz.act({ type: 'say', channel: 'plenary', text: 'x'.repeat(3000), lang: 'kk' })).toMatchObject({
      rule: 'WIRE',
      code: 'text-too-long',
    })
    expect(kaz.closed).toEqual([])
  })

  it('too many at once are refused one by one; a flood is told why and shown out', async () => {
    const { code } = table()
    const kaz = await enter(server, await sit(server, code, 'KAZ'))
    const answers = await Promise.all(Array.from({ length: 60 }, () => kaz.room.request('page', {})))
    expect(answers.filter((a) => (a as { code?: string }).code === 'too-frequent').length).toBeGreaterThan(5)
    for (let i = 0; i < 800; i++) kaz.room.send('act', {})
    await kaz.until(() => kaz.closed.length > 0)
    expect(kaz.closed).toEqual([4008])
    expect(kaz.messages).toContainEqual({ type: 'closing', payload: { why: 'flood' } })
  })

  it('older lines of the record come page by page, over the socket and over HTTP alike', async () => {
    const { id, code, teacher } = table()
    const seat = await sit(server, code, 'KAZ')
    const kaz = await enter(server, seat)
    const instructor = await enter(server, teacher)
    for (let i = 0; i < 12; i++) await instructor.act({ type: 'announce', text: `№ ${i}` })
    await kaz.until(() => kaz.record.some(({ params }) => params.text === '№ 11'))
    const last = (await kaz.room.request('page', { limit: 5 })) as RecordPart
    expect(numbered(last)).toEqual(kaz.record.slice(-5))
    const path = `/api/tables/${id}/record?limit=200&before=${last.first}`
    const { json: older } = await ask<RecordPart>(server, 'GET', path, undefined, seat.token)
    expect(older).toMatchObject({ record: 'KAZ', first: 1 })
    expect([...older.entries, ...last.entries]).toHaveLength(stateOf(kaz).desks?.KAZ?.entries ?? 0)
    expect(await kaz.room.request('page', { limit: 0 })).toMatchObject({ rule: 'WIRE', code: 'malformed' })
  })
})
