import { expect, it } from 'vitest'
import { replay } from '../../shared/engine/kernel/engine.ts'
import { deskOf } from '../../shared/engine/views/board.ts'
import type { RecordPage, SeatAnswer } from '../../shared/protocol/http.ts'
import { playedPractice } from '../testing/played-practice.ts'
import { ask, enter, openClass, SCENARIO, sit, stateOf } from '../testing/running.ts'
import { wholeServer } from '../testing/whole-server.ts'

const { server } = await wholeServer(0)
const played = await playedPractice(server, 'gain')
const own = played.facts.filter(
  ({ actor, actionId }) => 'person' in actor && actor.person === played.seat.person && actionId !== null,
)
const moment = own[Math.floor(own.length / 2)]?.seq ?? 0
const playOn = (seq: number, token = played.seat.token, id?: string) =>
  ask<SeatAnswer>(server, 'POST', '/api/practice/on', { seq, ...(id && { id }) }, token)
const read = async <T>({ table, token }: SeatAnswer, what: string): Promise<T> =>
  (await ask<T>(server, 'GET', `/api/tables/${table}/${what}`, undefined, token)).json

it('a practice is played on from a moment: a table of its own that stands as the old one stood, and goes on', async () => {
  const { status, json: seat } = await playOn(moment)
  expect(status).toBe(201)
  expect(seat.table).not.toBe(played.seat.table)
  expect(seat.party).toBe(played.seat.party)
  const scenario = await server.store.loadScenario((await server.store.findTable(seat.table))?.scenarioHash ?? '')
  const copy = await server.store.read(seat.table)
  expect(copy.slice(0, moment - 1)).toEqual(played.facts.slice(0, moment - 1))
  if (!scenario) throw new Error('the scenario is stored')
  expect(replay(scenario, copy).stages.phase).toBe('talks')

  const person = await enter(server, seat)
  const { board } = stateOf(person)
  expect(board.phase).toBe('talks')
  for (const until of Object.values(board.deadlines as unknown as Record<string, number>))
    expect(until, 'time stood still since').toBeGreaterThan(Number(board.pausedAt) || Date.now())
})

it('whoever plays on sees what it saw then, and nothing that the others kept to themselves', async () => {
  const { json: seat } = await playOn(moment)
  const then = played.facts.slice(0, moment - 1)
  const scenario = await server.store.loadScenario((await server.store.findTable(seat.table))?.scenarioHash ?? '')
  if (!scenario) throw new Error('the scenario is stored')
  const { desks } = await read<{ desks: Record<string, Record<string, unknown>> }>(seat, 'state')
  expect(Object.keys(desks)).toEqual([seat.party])
  const desk = deskOf(replay(scenario, then), seat.party)
  expect(desks[seat.party]).toMatchObject({ value: desk.value, reservation: desk.reservation })
  const view = await read<{ briefs: object; questions: { id: string; hidden?: string }[] }>(seat, 'scenario')
  expect(Object.keys(view.briefs)).toEqual([seat.party])
  const raised = then.flatMap(({ event }) => (event.type === 'question-raised' ? [event.question] : []))
  for (const { id, hidden } of view.questions) if (hidden && hidden !== seat.party) expect(raised).toContain(id)
  const early = 'record?before=40&limit=30'
  const [now, before] = [await read<RecordPage>(seat, early), await read<RecordPage>(played.seat, early)]
  expect(now.entries.length).toBeGreaterThan(10)
  expect(now).toEqual(before)
})

it('the game that was played stays as it is, and asking twice under one id is one table', async () => {
  const id = 'the-same-wish-again'
  const [one, two] = [await playOn(moment, played.seat.token, id), await playOn(moment, played.seat.token, id)]
  expect(two.json.table).toBe(one.json.table)
  const kept = await server.store.read(played.seat.table)
  expect(kept).toEqual(played.facts)
})

it('nobody plays on from the act of another, from a class, from a game that is on, or without a seat', async () => {
  const others = played.facts.find(({ actor }) => 'person' in actor && actor.person.startsWith('bot-'))?.seq ?? 0
  expect(await playOn(others)).toMatchObject({ status: 404, json: { error: { code: 'unknown-moment' } } })
  expect(await playOn(100_000)).toMatchObject({ status: 404 })
  const { tables } = await openClass(server)
  const student = await sit(server, tables[0]?.code ?? '', 'RUS')
  expect(await playOn(2, student.token)).toMatchObject({ status: 403, json: { error: { code: 'practice-only' } } })
  const body = { scenario: SCENARIO, pace: 'short', party: 'KAZ', name: 'Әсел', lang: 'kk' }
  const { json: running } = await ask<SeatAnswer>(server, 'POST', '/api/practice', body)
  expect(await playOn(3, running.token)).toMatchObject({ status: 403 })
  expect((await ask(server, 'POST', '/api/practice/on', { seq: 3 })).status).toBe(401)
})
