import { setImmediate as nextTurn } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { HOST } from '../../shared/engine/kernel/actor.ts'
import { smallScenario } from '../../shared/engine/testing/small-scenario.ts'
import { openMemory } from '../store/memory.ts'
import { fakeClock } from '../table/fake-clock.ts'
import { openTable } from '../table/open-table.ts'
import type { Principal } from '../table/principal.ts'
import { ARRIVAL_MS, DROP_MS, presenceWith, whoIs } from './presence.ts'

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
  const isHere = () => table.world.delegation.people.p1?.present
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

describe('OBS-1 DEL-2 an instructor who took a seat over', () => {
  const teacher = (person: string): Principal => ({ role: 'instructor', person, class: 'c1', table: '' })
  const taken = async () => {
    const { clock, table, presence } = await given()
    presence.arrive(table, 'p1')
    const actor = { kind: 'instructor', person: 'i1' } as const
    await table.act({ id: null, actor, command: { type: 'take-over', party: 'KAZ' } })
    const isHere = () => table.world.delegation.people['instructor-KAZ']?.present
    return {
      clock,
      isHere,
      come: () => presence.arrive(table, whoIs(teacher('i1'))),
      go: () => presence.leave(table, whoIs(teacher('i2'))),
    }
  }

  it('is here as long as any window of an instructor is open', async () => {
    const { clock, isHere, come, go } = await taken()
    come()
    come()
    await clock.advance(ARRIVAL_MS * 2)
    go()
    await clock.advance(ARRIVAL_MS * 2)
    expect(isHere()).toBe(true)
    go()
    await clock.advance(DROP_MS)
    expect(isHere()).toBe(false)
    come()
    await nextTurn()
    expect(isHere()).toBe(true)
  })

  it('is away when no window has opened since the server started', async () => {
    const { clock, isHere } = await taken()
    await clock.advance(ARRIVAL_MS)
    expect(isHere()).toBe(false)
  })
})

it('once nobody attends the table, nothing is told any more', async () => {
  const { clock, table, presence, stop, isHere } = await given()
  presence.arrive(table, 'p1')
  presence.leave(table, 'p1')
  stop()
  await clock.advance(ARRIVAL_MS)
  expect(isHere()).toBe(true)
})
