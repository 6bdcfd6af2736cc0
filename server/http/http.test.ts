import { request as plainRequest } from 'node:http'
import { describe, expect, it } from 'vitest'
import type { ClassAnswer, CodeAnswer, SeatAnswer } from '../../shared/protocol/http.ts'
import type { ScenarioSummary, ScenarioView } from '../../shared/scenario/public.ts'
import { ask, enter, openClass, SCENARIO, sit, stateOf } from '../testing/running.ts'
import { wholeServer } from '../testing/whole-server.ts'

const { server } = await wholeServer(0)
const error = (code: string, params?: object) => ({ error: params ? { code, params } : { code } })
const practice = { scenario: SCENARIO, pace: 'short', party: 'KAZ', name: 'Әсел', lang: 'kk' }
const wish = {
  scenario: SCENARIO,
  pace: 'short',
  name: 'Айгүл',
  tables: 2,
  lang: 'kk',
  assignment: 'free',
  bots: false,
}

describe('scenarios', () => {
  it('the list holds what one chooses by', async () => {
    const { json } = await ask<ScenarioSummary[]>(server, 'GET', '/api/scenarios')
    expect(json.find(({ id }) => id === SCENARIO)?.parties).toHaveLength(5)
  })

  it('before anybody sits down a scenario shows no brief, no hidden question and no news', async () => {
    const { json } = await ask<ScenarioView>(server, 'GET', `/api/scenarios/${SCENARIO}`)
    expect(json).toMatchObject({ briefs: {}, injects: [] })
    expect(json.questions.filter(({ hidden }) => hidden)).toEqual([])
    expect((await ask(server, 'GET', '/api/scenarios/__proto__')).json).toEqual(error('unknown-scenario'))
  })

  it('a delegate reads its own brief, the instructor all of them, a stranger nothing', async () => {
    const { token, tables } = await openClass(server)
    const [{ table, code } = { table: '', code: '' }] = tables
    const seat = await sit(server, code, 'RUS')
    const read = async (bearer?: string) =>
      ask<ScenarioView>(server, 'GET', `/api/tables/${table}/scenario`, undefined, bearer)
    expect(Object.keys((await read(seat.token)).json.briefs)).toEqual(['RUS'])
    expect(Object.keys((await read(token)).json.briefs)).toHaveLength(5)
    expect(await read()).toMatchObject({ status: 401, json: error('bad-token') })
    const other = await openClass(server)
    expect(await read(other.token)).toMatchObject({ status: 404, json: error('unknown-table') })
  })
})

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
})

describe('classes and joining', () => {
  it('an instructor opens a class and finds it again; nobody else does', async () => {
    const { status, json: opened } = await ask<ClassAnswer>(server, 'POST', '/api/classes', wish)
    expect(status).toBe(201)
    expect(opened.tables.map(({ number }) => number)).toEqual([1, 2])
    expect((await ask(server, 'GET', `/api/classes/${opened.class}`, undefined, opened.token)).json).toEqual(opened)
    const seat = await sit(server, opened.tables[0]?.code ?? '', 'KAZ')
    expect((await ask(server, 'GET', `/api/classes/${opened.class}`, undefined, seat.token)).status).toBe(404)
    expect((await ask(server, 'GET', `/api/classes/${opened.class}`)).status).toBe(401)
  })

  it('a code tells what stands behind it', async () => {
    const { tables } = await openClass(server)
    const [{ table, code } = { table: '', code: '' }] = tables
    await sit(server, code, 'KAZ', 'Мөлдір')
    const { json } = await ask<CodeAnswer>(server, 'GET', `/api/codes/${code}`)
    expect(json).toMatchObject({
      table,
      number: 1,
      scenario: SCENARIO,
      instructor: 'Айгүл',
      phase: 'lobby',
      assignment: 'free',
    })
    expect(json.seats.find(({ party }) => party === 'KAZ')).toEqual({ party: 'KAZ', names: ['Мөлдір'], bot: false })
  })

  it('the first in a seat is its head, then come a deputy and experts; a second head is refused', async () => {
    const [{ code } = { code: '' }] = (await openClass(server)).tables
    const roles = []
    for (const name of ['Бір', 'Екі', 'Үш']) roles.push((await sit(server, code, 'KAZ', name)).role)
    expect(roles).toEqual(['head', 'deputy', 'expert'])
    const again = await ask(server, 'POST', '/api/join', { code, name: 'Төрт', party: 'KAZ', role: 'head', lang: 'kk' })
    expect(again).toMatchObject({ status: 409, json: error('seat-taken') })
    expect(await ask(server, 'POST', '/api/join', { code, name: 'Бес', party: 'XXX', lang: 'kk' })).toMatchObject({
      status: 404,
      json: error('unknown-party'),
    })
  })

  it('without a wish everybody gets a seat of their own while there are any, also when all come at once', async () => {
    for (const assignment of ['random', 'assigned', 'free']) {
      const { json } = await ask<ClassAnswer>(server, 'POST', '/api/classes', { ...wish, assignment })
      const code = json.tables[0]?.code
      const seats = []
      for (let i = 0; i < 5; i++)
        seats.push(
          (
            await ask<SeatAnswer>(server, 'POST', '/api/join', {
              code,
              name: `№${i}`,
              lang: 'ru',
              ...(assignment !== 'free' && { party: 'KAZ' }),
            })
          ).json,
        )
      expect(new Set(seats.map(({ party }) => party)).size).toBe(5)
      expect(new Set(seats.map(({ role }) => role))).toEqual(new Set(['head']))
    }
  })

  it('a class that comes at once gets every seat once, and the rest become deputies and experts', async () => {
    const { json } = await ask<ClassAnswer>(server, 'POST', '/api/classes', { ...wish, assignment: 'random' })
    const code = json.tables[0]?.code
    const all = await Promise.all(
      Array.from({ length: 15 }, (_, i) =>
        ask<SeatAnswer>(server, 'POST', '/api/join', { code, name: `№${i}`, lang: 'en' }),
      ),
    )
    expect(new Set(all.map(({ status }) => status))).toEqual(new Set([201]))
    const heads = all.filter(({ json: seat }) => seat.role === 'head')
    expect(new Set(heads.map(({ json: seat }) => seat.party)).size).toBe(5)
    expect(heads).toHaveLength(5)
  })

  it('of two who want the same seat one is its head and the other its deputy', async () => {
    const [{ code } = { code: '' }] = (await openClass(server)).tables
    const both = await Promise.all(['A', 'B'].map((name) => sit(server, code, 'KAZ', name)))
    expect(both.map(({ role }) => role).sort()).toEqual(['deputy', 'head'])
  })

  it('in a class with bots they take the empty seats when the talks begin', async () => {
    const { json: group } = await ask<ClassAnswer>(server, 'POST', '/api/classes', { ...wish, bots: true })
    const [{ table, code } = { table: '', code: '' }] = group.tables
    await sit(server, code, 'KAZ')
    const teacher = await enter(server, { table, token: group.token })
    await teacher.act({ type: 'begin-talks' })
    const seats = () =>
      Object.values((stateOf(teacher).board as unknown as { seats: Record<string, { bot: boolean }> }).seats)
    await teacher.until(() => seats().filter(({ bot }) => bot).length === 4)
    expect((await sit(server, code, 'RUS')).role).toBe('head')
    await teacher.until(() => seats().filter(({ bot }) => bot).length === 3)
  })

  it('every sentence is there in each language, and no other language is', async () => {
    for (const [lang, word] of [
      ['kk', 'орын'],
      ['ru', 'место'],
      ['en', 'seat'],
    ] as const) {
      const { json } = await ask<Record<string, string>>(server, 'GET', `/api/sentences/${lang}`)
      expect(json['errors.seat-taken']?.toLowerCase()).toContain(word)
    }
    for (const lang of ['de', '__proto__', 'toString'])
      expect((await ask(server, 'GET', `/api/sentences/${lang}`)).status).toBe(404)
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

describe('the rest', () => {
  it('health, readiness and figures', async () => {
    expect((await ask(server, 'GET', '/healthz')).json).toEqual({ ok: true })
    expect((await ask(server, 'GET', '/readyz')).status).toBe(200)
    const text = await (await fetch(`${server.url}/metrics`)).text()
    for (const name of [
      'kelissoz_acts_total',
      'kelissoz_refusals_total',
      'kelissoz_act_seconds_bucket',
      'kelissoz_tables',
      'kelissoz_clients',
      'nodejs_eventloop_lag',
    ])
      expect(text).toContain(name)
  })

  it('headers that work on plain HTTP, and no invitation to other sites', async () => {
    const { headers } = await ask(server, 'GET', '/api/scenarios')
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("connect-src 'self' ws: wss:")
    expect(policy).not.toContain('upgrade-insecure-requests')
    for (const absent of ['strict-transport-security', 'x-powered-by', 'access-control-allow-origin'])
      expect(headers.get(absent)).toBeNull()
    expect(headers.get('cache-control')).toBe('no-store')
    const asked = await fetch(`${server.url}/matchmake/joinOrCreate/table`, {
      method: 'POST',
      headers: { origin: 'http://evil.example', 'content-type': 'application/json' },
      body: '{}',
    })
    expect(asked.headers.get('access-control-allow-origin')).toBeNull()
  })

  it('a page of another site cannot open a socket', async () => {
    const status = await new Promise((done) => {
      const headers = {
        connection: 'Upgrade',
        upgrade: 'websocket',
        'sec-websocket-version': '13',
        'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
        origin: 'http://evil.example',
      }
      plainRequest(`${server.url}/a/b?sessionId=x`, { headers })
        .on('response', ({ statusCode }) => done(statusCode))
        .on('upgrade', () => done('opened'))
        .end()
    })
    expect(status).toBe(403)
  })

  it('bodies that are too large, broken or of another kind are answered', async () => {
    expect(await ask(server, 'POST', '/api/join', JSON.stringify({ name: 'x'.repeat(70_000) }))).toMatchObject({
      status: 413,
      json: error('too-large'),
    })
    expect(await ask(server, 'POST', '/api/join', '{"name":')).toMatchObject({ status: 400, json: error('malformed') })
    const form = await fetch(`${server.url}/api/join`, {
      method: 'POST',
      body: new URLSearchParams({ code: '123456' }),
    })
    expect([form.status, await form.json()]).toEqual([400, error('malformed', { path: '' })])
  })

  it('an unknown route is a code too', async () => {
    for (const path of ['/api/nothing', '/nothing', '/table', '/%ff', '/..%2f..%2fpackage.json', '/.env']) {
      const { status, json } = await ask<object>(server, 'GET', path)
      expect([400, 404]).toContain(status)
      expect(json).toHaveProperty('error.code')
    }
  })
})
