/** One person alone: the seat, the bots, and a table that nobody else finds. */
import { describe, expect, it } from 'vitest'
import type { SeatAnswer } from '../../shared/protocol/http.ts'
import { ask, enter, SCENARIO, stateOf } from '../testing/running.ts'
import { wholeServer } from '../testing/whole-server.ts'

const { server } = await wholeServer(0)
const error = (code: string, params?: object) => ({ error: params ? { code, params } : { code } })
const practice = { scenario: SCENARIO, pace: 'short', party: 'KAZ', name: 'Әсел', lang: 'kk' }

describe('practising alone', () => {
  it('seats the person as head and bots elsewhere, and the talks are on', async () => {
    const { status, json: seat } = await ask<SeatAnswer>(server, 'POST', '/api/practice', practice)
    expect([status, seat.party, seat.role]).toEqual([201, 'KAZ', 'head'])
    const { board } = stateOf(await enter(server, seat)) as unknown as {
      board: { phase: string; seats: Record<string, { bot: boolean; names: string }> }
    }
    expect(board.phase).toBe('talks')
    expect(Object.values(board.seats).filter(({ bot }) => bot)).toHaveLength(4)
    expect(board.seats.KAZ).toMatchObject({ names: 'Әсел', bot: false })
  })

  it('what does not fit is said by its path', async () => {
    const tries: [object, number, object][] = [
      [{ ...practice, name: '   ' }, 400, error('no-letter', { path: 'name' })],
      [{ ...practice, name: '\u200b\u202e\u3164' }, 400, error('no-letter', { path: 'name' })],
      [{ ...practice, name: 'ә'.repeat(61) }, 400, error('text-too-long', { path: 'name', limit: 60 })],
      [{ ...practice, pace: 'fast' }, 400, error('malformed', { path: 'pace' })],
      [{ ...practice, admin: true }, 400, error('malformed', { path: '' })],
      [{ ...practice, party: 'XXX' }, 404, error('unknown-party')],
      [{ ...practice, scenario: 'nowhere' }, 404, error('unknown-scenario')],
    ]
    for (const [body, status, json] of tries)
      expect(await ask(server, 'POST', '/api/practice', body)).toMatchObject({ status, json })
  })

  it('the table of somebody who practises alone has no code that opens it', async () => {
    const { json: seat } = await ask<SeatAnswer>(server, 'POST', '/api/practice', practice)
    const code = (await server.store.findTable(seat.table))?.code ?? ''
    expect(code).toMatch(/^\d{6}$/)
    for (const tried of [code, 'abcdef', '12345', '１２３４５６'])
      expect((await ask(server, 'GET', `/api/codes/${encodeURIComponent(tried)}`)).json).toEqual(error('unknown-code'))
  })

  it('in practice the bots begin to play by themselves', async () => {
    // Kazakhstan presides: it leaves the others 12 s to propose another rule, and takes up to 5 s itself.
    const { json: seat } = await ask<SeatAnswer>(server, 'POST', '/api/practice', { ...practice, party: 'RUS' })
    const rus = await enter(server, seat)
    expect(await rus.act({ type: 'go-on' })).toMatchObject({ ok: true })
    const isOfBots = (by: string) => ['BLR', 'KAZ', 'KGZ', 'TJK'].includes(by)
    await rus.until(() => rus.record.some(({ by }) => isOfBots(by)), 'an act of a bot', 30_000)
  }, 40_000)
})
