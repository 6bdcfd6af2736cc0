/** What is told of a scenario before anybody sits down, and to whom of those who do. */
import { describe, expect, it } from 'vitest'
import type { ScenarioSummary, ScenarioView } from '../../shared/scenario/public.ts'
import { ask, openClass, SCENARIO, sit } from '../testing/running.ts'
import { wholeServer } from '../testing/whole-server.ts'

const { server } = await wholeServer(0)
const error = (code: string, params?: object) => ({ error: params ? { code, params } : { code } })

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
