/** A class, its codes, and who gets which seat. */
import { describe, expect, it } from 'vitest'
import type { ClassAnswer, CodeAnswer, SeatAnswer } from '../../shared/protocol/http.ts'
import { ask, enter, openClass, SCENARIO, sit, stateOf } from '../testing/running.ts'
import { wholeServer } from '../testing/whole-server.ts'

const { server } = await wholeServer(0)
const error = (code: string, params?: object) => ({ error: params ? { code, params } : { code } })
const wish = {
  scenario: SCENARIO,
  pace: 'short',
  name: 'Айгүл',
  tables: 2,
  lang: 'kk',
  assignment: 'free',
  bots: false,
}

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
})
