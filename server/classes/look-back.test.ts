import { setTimeout as wait } from 'node:timers/promises'
import { expect, it } from 'vitest'
import type { HindsightAnswer } from '../../shared/protocol/http.ts'
import { playedPractice } from '../testing/played-practice.ts'
import { ask, openClass, SCENARIO, sit } from '../testing/running.ts'
import { wholeServer } from '../testing/whole-server.ts'

const { server } = await wholeServer(0)
const look = (table: string, token: string) =>
  ask<HindsightAnswer>(server, 'GET', `/api/tables/${table}/hindsight`, undefined, token)

it('P29 who practised is told which moves cost most: first that it is being found out, then the same each time', {
  timeout: 90_000,
}, async () => {
  const { seat, facts } = await playedPractice(server, 'refuser')
  expect(await look(seat.table, seat.token)).toMatchObject({ status: 202, json: { ready: false } })
  let answer = await look(seat.table, seat.token)
  for (; answer.status === 202; answer = await look(seat.table, seat.token)) await wait(500)
  const { json } = answer
  if (!json.ready) throw new Error('it is not ready')
  expect(json.examined).toBeGreaterThan(0)
  const own = facts.filter(({ actor }) => 'person' in actor && actor.person === seat.person).map(({ seq }) => seq)
  for (const { seq } of json.moves) expect(own).toContain(seq)
  expect((await look(seat.table, seat.token)).json).toEqual(json)
})

it('P29 nobody is told what others would have done in a class, before the end, or at another’s table', async () => {
  const { tables } = await openClass(server)
  const [{ table, code } = { table: '', code: '' }] = tables
  const student = await sit(server, code, 'RUS')
  expect(await look(table, student.token)).toMatchObject({ status: 403, json: { error: { code: 'practice-only' } } })
  const body = { scenario: SCENARIO, pace: 'short', party: 'KAZ', name: 'Әсел', lang: 'kk' }
  const { json: running } = await ask<{ table: string; token: string }>(server, 'POST', '/api/practice', body)
  expect(await look(running.table, running.token)).toMatchObject({ status: 409 })
  expect(await look(running.table, student.token)).toMatchObject({ status: 404 })
})
