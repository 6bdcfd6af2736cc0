import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { HOST } from '../../shared/engine/actor.ts'
import { smallScenario } from '../../shared/engine/testing/small-scenario.ts'
import { openMemory } from '../store/memory.ts'
import { fakeClock } from '../table/fake-clock.ts'
import { openTable } from '../table/open-table.ts'
import { ARRIVAL_MS, DROP_MS, presenceWith } from './presence.ts'

async function given() {
  const store = openMemory()
  const clock = fakeClock()
  const scenarioHash = await store.saveScenario(smallScenario)
  await store.createTable({
    id: 't1',
    class: null,
    number: 1,
    scenarioHash,
    settings: { pace: 'short', seed: 1, botsFillSeats: false },
    createdAt: 0,
  })
  const report = (error: unknown) => {
    throw error
  }
  const table = await openTable({ store, id: 't1', owner: 'us', clock: clock.now, report })
  const presence = presenceWith(clock)
  const stop = presence.attend(table)
  await table.act({
    id: null,
    actor: HOST,
    command: { type: 'seat-person', person: 'p1', name: 'Әсел', party: 'KAZ', role: 'head', bot: false },
  })
  const isHere = () => table.world.people.p1?.present
  return { clock, table, presence, stop, isHere }
}

it('whoever got a seat and never comes is away after half a minute', async () => {
  const { clock, isHere } = await given()
  await clock.advance(ARRIVAL_MS - 1)
  expect(isHere()).toBe(true)
  await clock.advance(1)
  expect(isHere()).toBe(false)
})

it('a drop of nine seconds is not worth telling; one of ten is; the return is told', async () => {
  const { clock, table, presence, isHere } = await given()
  presence.arrive(table, 'p1')
  presence.leave(table, 'p1')
  await clock.advance(DROP_MS - 1)
  presence.arrive(table, 'p1')
  await clock.advance(DROP_MS * 10)
  expect(isHere()).toBe(true)
  presence.leave(table, 'p1')
  await clock.advance(DROP_MS)
  expect(isHere()).toBe(false)
  presence.arrive(table, 'p1')
  await nextTurn()
  expect(isHere()).toBe(true)
})

it('who has a second connection is still here', async () => {
  const { clock, table, presence, isHere } = await given()
  presence.arrive(table, 'p1')
  presence.arrive(table, 'p1')
  presence.leave(table, 'p1')
  await clock.advance(DROP_MS * 2)
  expect(isHere()).toBe(true)
})

it('observers and instructors come and go without a word to the table', async () => {
  const { clock, table, presence } = await given()
  const { seq } = table.world
  presence.arrive(table, 'teacher')
  presence.leave(table, 'teacher')
  presence.arrive(table, 'p1')
  await clock.advance(DROP_MS * 2)
  expect(table.world.seq).toBe(seq)
})

it('the instructor who took a seat over is in it without a connection of its own', async () => {
  const { clock, table, presence } = await given()
  presence.arrive(table, 'p1')
  const actor = { kind: 'instructor', person: 'teacher' } as const
  await table.act({ id: null, actor, command: { type: 'take-over', party: 'KAZ' } })
  await table.act({
    id: null,
    actor: HOST,
    command: { type: 'seat-person', person: 'p2', name: 'Иван', party: 'RUS', role: 'head', bot: false },
  })
  await clock.advance(ARRIVAL_MS * 2)
  expect(table.world.people).toMatchObject({ 'instructor-KAZ': { present: true }, p2: { present: false } })
})

it('once nobody attends the table, nothing is told any more', async () => {
  const { clock, table, presence, stop, isHere } = await given()
  presence.arrive(table, 'p1')
  presence.leave(table, 'p1')
  stop()
  await clock.advance(ARRIVAL_MS)
  expect(isHere()).toBe(true)
})
