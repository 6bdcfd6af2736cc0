import { beforeEach, expect, it } from 'vitest'
import { type Actor, HOST } from '../../shared/engine/kernel/actor.ts'
import { nextDeadline } from '../../shared/engine/kernel/engine.ts'
import { smallScenario } from '../../shared/engine/testing/small-scenario.ts'
import { type EventStore, LEASE_MS } from '../store/event-store.ts'
import { openMemory } from '../store/memory.ts'
import { type FakeClock, fakeClock } from './fake-clock.ts'
import { openTable } from './open-table.ts'
import type { Table } from './table.ts'
import { startTicker, type Ticker } from './ticker.ts'

const TEACHER: Actor = { kind: 'instructor', person: 'teacher' }
let store: EventStore
let clock: FakeClock
let ticker: Ticker
const report = (error: unknown) => expect.fail(String(error))

async function newTable(id: string): Promise<Table> {
  const scenarioHash = await store.saveScenario(smallScenario)
  const settings = { pace: 'short', seed: 7, botsFillSeats: false } as const
  await store.createTable({ id, class: null, number: 1, scenarioHash, settings, createdAt: clock.now() })
  return openTable({ store, id, owner: 'us', clock: clock.now, report })
}
const begin = async (table: Table) => {
  for (const party of ['KAZ', 'KGZ', 'RUS']) {
    const command = { type: 'seat-person', person: `head-${party}`, name: party, party, role: 'head', bot: false }
    await table.act({ id: null, command, actor: HOST })
  }
  await table.act({ id: null, command: { type: 'begin-talks' }, actor: TEACHER })
}
const events = async (id: string) => (await store.read(id)).map(({ event }) => event)

beforeEach(() => {
  store = openMemory()
  clock = fakeClock()
  ticker = startTicker({ store, owner: 'us', clock, report })
})

it('lets each deadline fall due at its time, at every table, until the debrief', async () => {
  const early = await newTable('early')
  const late = await newTable('late')
  ticker.add(early)
  ticker.add(late)
  await begin(early)
  const deadline = nextDeadline(early.world) ?? 0
  await clock.advance(deadline - clock.now() - 1)
  expect(await events('early')).not.toContainEqual(expect.objectContaining({ type: 'deadline-passed' }))
  await clock.advance(1)
  expect((await store.read('early')).find(({ event }) => event.type === 'deadline-passed')?.at).toBe(deadline)
  await begin(late)
  await clock.advance(3 * 3_600_000)
  for (const table of [early, late]) expect(table.world.stages.phase).toBe('over')
})

it('keeps the lease of its tables, and no longer when it is stopped', async () => {
  await newTable('tab')
  await clock.advance(60_000)
  await expect(store.claim('tab', 'them', clock.now())).rejects.toMatchObject({ reason: 'held' })
  ticker.stop()
  await clock.advance(LEASE_MS)
  await store.claim('tab', 'them', clock.now())
})

it('takes a long sleep of the process for an outage, before any deadline falls due', async () => {
  const table = await newTable('tab')
  ticker.add(table)
  await begin(table)
  await clock.advance(10_000)
  const deadline = nextDeadline(table.world) ?? 0
  clock.jump(3_600_000)
  await clock.advance(1)
  expect(await events('tab')).toContainEqual(expect.objectContaining({ type: 'outage-ended' }))
  expect(await events('tab')).not.toContainEqual(expect.objectContaining({ type: 'deadline-passed' }))
  expect(Math.abs((nextDeadline(table.world) ?? 0) - deadline - 3_600_000)).toBeLessThan(1_300)
})

it('F11 a sleep of the machine is an outage, of just its length, before anybody acts at the new time', async () => {
  const table = await newTable('tab')
  ticker.add(table)
  await begin(table)
  await clock.advance(10_000)
  const before = { ...table.world.clock.deadlines }
  clock.leap(3 * 3_600_000)
  // Nothing has woken yet but this act: it is stamped with the right time, and its deadlines are still to come.
  await table.act({ id: null, command: { type: 'pause' }, actor: TEACHER })
  const log = await store.read('tab')
  expect(log.slice(-2).map(({ event, at }) => [event.type, at])).toEqual([
    ['outage-ended', clock.now()],
    ['paused', clock.now()],
  ])
  const moved = Object.entries(before).map(([key, at]) => [key, at + 3 * 3_600_000])
  expect(table.world.clock.deadlines).toEqual(Object.fromEntries(moved))
  await clock.advance(10_000)
  expect((await events('tab')).filter(({ type }) => type === 'outage-ended')).toHaveLength(1)
})

it('F11 a leap while nobody acts is one outage too, and the clocks go on by their own time', async () => {
  const table = await newTable('tab')
  ticker.add(table)
  await begin(table)
  const deadline = nextDeadline(table.world) ?? 0
  clock.leap(300_000)
  await clock.advance(deadline + 300_000 - clock.now() - 1)
  expect(await events('tab')).not.toContainEqual(expect.objectContaining({ type: 'deadline-passed' }))
  await clock.advance(2_000)
  expect(await events('tab')).toContainEqual(expect.objectContaining({ type: 'deadline-passed' }))
})

it('CLK-3 F10 a machine that was set back an hour, then started anew: no deadline stands for that hour', async () => {
  const table = await newTable('tab')
  ticker.add(table)
  await begin(table)
  await clock.advance(10_000)
  const left = (nextDeadline(table.world) ?? 0) - table.now()
  ticker.stop()
  await table.close()
  clock.jump(-3_600_000)
  ticker = startTicker({ store, owner: 'us', clock, report })
  const again = await openTable({ store, id: 'tab', owner: 'us', clock: clock.now, report })
  ticker.add(again)
  expect((nextDeadline(again.world) ?? 0) - again.now()).toBeLessThanOrEqual(left)
  await clock.advance(left - 1)
  expect(await events('tab')).not.toContainEqual(expect.objectContaining({ type: 'deadline-passed' }))
  await clock.advance(1)
  expect(await events('tab')).toContainEqual(expect.objectContaining({ type: 'deadline-passed' }))
  const times = (await store.read('tab')).map(({ at }) => at)
  expect(times).toEqual(times.toSorted((a, b) => a - b))
})

it('ticks a table no more that was taken from it or that ended', async () => {
  const removed = await newTable('removed')
  const closed = await newTable('closed')
  const remove = ticker.add(removed)
  ticker.add(closed)
  await begin(removed)
  await begin(closed)
  const { seq } = removed.world
  remove()
  await closed.close()
  await clock.advance(3_600_000)
  expect(removed.world.seq).toBe(seq)
  expect(closed.world.stages.stage).toBe('rules')
})
