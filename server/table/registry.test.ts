import { expect, it } from 'vitest'
import { nextDeadline } from '../../shared/engine/kernel/engine.ts'
import { smallScenario } from '../../shared/engine/testing/small-scenario.ts'
import { openMemory } from '../store/memory.ts'
import { fakeClock } from './fake-clock.ts'
import { IDLE_MS, registry, TooManyTables } from './registry.ts'
import type { Table } from './table.ts'
import { startTicker } from './ticker.ts'

async function given() {
  const store = openMemory()
  const clock = fakeClock()
  const scenarioHash = await store.saveScenario(smallScenario)
  const settings = { pace: 'short', seed: 1, botsFillSeats: false } as const
  for (const id of ['t1', 't2', 't3'])
    await store.createTable({ id, class: null, number: 1, scenarioHash, settings, createdAt: clock.now() })
  const complaints: unknown[] = []
  const report = (error: unknown) => complaints.push(error)
  const ticker = startTicker({ store, owner: 'us', clock, report })
  const attended: string[] = []
  const attend = (table: { id: string }) => {
    attended.push(`+${table.id}`)
    return () => attended.push(`-${table.id}`)
  }
  const tables = registry({ store, owner: 'us', clock, ticker, report, alarm: report, atMost: 2, attend })
  return { store, clock, complaints, attended, tables }
}

it('a table is one and the same, however often and at once it is asked for', async () => {
  const { tables, attended } = await given()
  const [a, b] = await Promise.all([tables.open('t1'), tables.open('t1')])
  expect(a).toBe(b)
  expect(await tables.open('t1')).toBe(a)
  expect(attended).toEqual(['+t1'])
  expect(tables.count).toBe(1)
})

it('W2 no more tables are held than may be; those that are held are open to all, and a place is free when one is given back', async () => {
  const { tables, clock } = await given()
  await tables.open('t1')
  await tables.open('t2')
  tables.use('t2')
  await expect(tables.open('t3')).rejects.toThrow(TooManyTables)
  expect((await tables.open('t1')).id).toBe('t1')
  await clock.advance(IDLE_MS)
  expect((await tables.open('t3')).id).toBe('t3')
})

it('an unknown table is refused, and asked for anew next time', async () => {
  const { tables } = await given()
  await expect(tables.open('t9')).rejects.toMatchObject({ reason: 'unknown' })
  expect(tables.count).toBe(0)
})

it('a table that nobody uses is given back, and opened again with the same log', async () => {
  const { tables, clock, attended } = await given()
  const first = await tables.open('t1')
  await clock.advance(IDLE_MS)
  expect(first.stopped).toBe('closed')
  expect(attended).toEqual(['+t1', '-t1'])
  const second = await tables.open('t1')
  expect(second).not.toBe(first)
  expect(second.world.seq).toBe(first.world.seq)
})

it('a table in use is kept, and given back when its last user has gone', async () => {
  const { tables, clock } = await given()
  const table = await tables.open('t1')
  const leave = [tables.use('t1'), tables.use('t1')]
  await clock.advance(IDLE_MS * 2)
  leave[0]?.()
  leave[0]?.()
  await clock.advance(IDLE_MS * 2)
  expect(table.stopped).toBe('')
  leave[1]?.()
  await clock.advance(IDLE_MS)
  expect(table.stopped).toBe('closed')
})

const INSTRUCTOR = { kind: 'instructor', person: 'i1' } as const
const instruct = (table: Table, ...types: string[]) =>
  Promise.all(types.map((type) => table.act({ id: null, actor: INSTRUCTOR, command: { type } })))

it('a table whose clock runs is kept until its last deadline has fallen due, though nobody is there', async () => {
  const { tables, clock } = await given()
  const table = await tables.open('t1')
  await instruct(table, 'begin-talks')
  while (table.world.stages.phase === 'talks') {
    expect(nextDeadline(table.world)).not.toBeNull()
    expect(table.stopped).toBe('')
    await clock.advance(60_000)
  }
  await clock.advance(IDLE_MS * 2)
  expect(table.stopped).toBe('closed')
  expect((await tables.open('t1')).world).toEqual(table.world)
})

it('a pause at which nobody is left may last: the table is given back, and goes on where it stood', async () => {
  const { tables, clock } = await given()
  const table = await tables.open('t1')
  await instruct(table, 'begin-talks', 'pause')
  const left = (at: Table) => Math.min(...Object.values(at.world.clock.deadlines)) - at.world.clock.pausedAt
  const before = left(table)
  await clock.advance(IDLE_MS)
  expect(table.stopped).toBe('closed')
  await clock.advance(24 * 3_600_000)
  const again = await tables.open('t1')
  expect(left(again)).toBe(before)
  await instruct(again, 'resume')
  expect(nextDeadline(again.world)).toBe(clock.now() + before)
})

it('to ask for a table is to use it: it is kept for another while', async () => {
  const { tables, clock } = await given()
  const table = await tables.open('t1')
  await clock.advance(IDLE_MS - 1)
  await tables.open('t1')
  await clock.advance(IDLE_MS - 1)
  expect(table.stopped).toBe('')
  await clock.advance(1)
  expect(table.stopped).toBe('closed')
})

it('a table that another process took is let go, and may be asked for again', async () => {
  const { store, tables, clock } = await given()
  const table = await tables.open('t1')
  await store.claim('t1', 'us', clock.now())
  const [answer] = await instruct(table, 'begin-talks')
  expect(answer).toMatchObject({ ok: false, rule: 'STORE', code: 'fenced' })
  await clock.advance(1)
  expect(await tables.open('t1')).not.toBe(table)
})

it('closing gives every table back and opens none', async () => {
  const { tables } = await given()
  const [one, two] = await Promise.all([tables.open('t1'), tables.open('t2')])
  await tables.close()
  expect([one.stopped, two.stopped]).toEqual(['closed', 'closed'])
  await expect(tables.open('t1')).rejects.toThrow()
})
