import { beforeEach, expect, it } from 'vitest'
import { type Actor, HOST } from '../../shared/engine/kernel/actor.ts'
import { smallScenario } from '../../shared/engine/testing/small-scenario.ts'
import { type Reader, recordFor, recordName } from '../../shared/engine/views/record.ts'
import type { EventStore } from '../store/event-store.ts'
import { openMemory } from '../store/memory.ts'
import { fakeClock } from './fake-clock.ts'
import { openTable } from './open-table.ts'
import { recordPage } from './record-page.ts'
import type { Table } from './table.ts'

const TEACHER: Actor = { kind: 'instructor', person: 'teacher' }
const READERS: readonly Reader[] = [
  { kind: 'party', party: 'KAZ' },
  { kind: 'party', party: 'RUS' },
  { kind: 'instructor' },
  { kind: 'public', closed: false },
  { kind: 'public', closed: true },
]

let store: EventStore
let table: Table
/** How often the log was read. */
let reads: number

const give = (actor: Actor, command: object) => table.act({ id: null, command, actor })
/** KAZ talks to itself and to all, `count` times each in turn. */
async function talk(count: number): Promise<void> {
  for (let i = 0; i < count; i += 1) {
    const channel = i % 2 === 0 ? 'delegation-KAZ' : 'plenary'
    await give({ kind: 'delegate', person: 'head-KAZ' }, { type: 'say', channel, text: `${i}`, lang: 'en' })
  }
}

beforeEach(async () => {
  const memory = openMemory()
  store = memory
  const clock = fakeClock()
  const scenarioHash = await store.saveScenario(smallScenario)
  const settings = { pace: 'short', seed: 7, botsFillSeats: false } as const
  await store.createTable({ id: 'tab', class: null, number: 1, scenarioHash, settings, createdAt: clock.now() })
  const read: EventStore['read'] = (...range) => {
    reads += 1
    return memory.read(...range)
  }
  const report = (error: unknown) => expect.fail(String(error))
  table = await openTable({ store: { ...store, read }, id: 'tab', owner: 'us', clock: clock.now, report })
  for (const party of ['KAZ', 'KGZ', 'RUS'])
    await give(HOST, { type: 'seat-person', person: `head-${party}`, name: party, party, role: 'head', bot: false })
  await give(TEACHER, { type: 'begin-talks' })
  reads = 0
})

it('CHN-5 a page holds the lines before a number of the reader’s own, which no line of others moves', async () => {
  await talk(430)
  const log = await store.read('tab')
  for (const reader of READERS) {
    const all = log.flatMap((fact) => recordFor(fact, reader) ?? [])
    for (const before of [0, 1, 2, 51, Math.floor(all.length / 2), all.length, all.length + 1, all.length + 99])
      for (const limit of [1, 50, 200]) {
        const end = before === 0 ? all.length : Math.min(before - 1, all.length)
        const begin = Math.max(0, end - limit)
        const page = { record: recordName(reader), first: begin + 1, entries: all.slice(begin, end) }
        expect(await recordPage(table, reader, before, limit), `${page.record} before ${before}`).toEqual(page)
      }
  }
})

it('a page stays what it was when the table goes on', async () => {
  await talk(210)
  const kaz = READERS[0] as Reader
  const page = await recordPage(table, kaz, 120, 50)
  await talk(230)
  expect(await recordPage(table, kaz, 120, 50)).toEqual(page)
})

it('what was counted once is not read again: a page from long ago costs no more than a new one', async () => {
  await talk(1_050)
  const observer: Reader = { kind: 'public', closed: true }
  for (const [reader, before] of [
    [READERS[0] as Reader, 10],
    [observer, 0],
  ] as const) {
    await recordPage(table, reader, before, 50)
    expect(reads).toBeGreaterThan(4)
    reads = 0
    await recordPage(table, reader, before, 50)
    expect(reads).toBeLessThan(3)
    reads = 0
  }
})
