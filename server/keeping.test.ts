import { expect, it, vi } from 'vitest'
import { keepFor } from './keeping.ts'
import { openMemory } from './store/memory.ts'
import { act, claimed, NOW } from './store/sample.ts'
import { fakeClock } from './table/fake-clock.ts'

const DAY = 24 * 3600_000
async function given(days: number) {
  const store = openMemory()
  const clock = fakeClock(NOW)
  const claim = await claimed(store, 'table')
  await store.append(claim, act(1))
  await store.release(claim, NOW)
  const log = { info: () => {}, error: (about: unknown) => expect.fail(String(about)) } as never
  return { store, clock, stop: keepFor({ store, clock, days, log }) }
}

it('W8 a table is kept for the days that were set, and is gone the day after', async () => {
  const { store, clock, stop } = await given(30)
  await clock.advance(30 * DAY)
  expect(await store.read('table')).toHaveLength(1)
  await clock.advance(2 * DAY)
  await vi.waitFor(async () => expect(await store.findTable('table')).toBeNull())
  expect(await store.read('table')).toEqual([])
  stop()
})

it('W8 with 0 days everything is kept', async () => {
  const { store, clock } = await given(0)
  await clock.advance(4000 * DAY)
  expect(await store.read('table')).toHaveLength(1)
})
