import { expect, it } from 'vitest'
import { HOST } from '../../../shared/engine/kernel/actor.ts'
import { smallScenario } from '../../../shared/engine/testing/small-scenario.ts'
import { openMemory } from '../../store/memory.ts'
import { fakeClock } from '../../table/fake-clock.ts'
import { openTable } from '../../table/open-table.ts'
import { startTicker } from '../../table/ticker.ts'
import { playBots } from './play.ts'

async function given() {
  const store = openMemory()
  const clock = fakeClock()
  const complaints: unknown[] = []
  const report = (error: unknown) => complaints.push(error)
  const scenarioHash = await store.saveScenario(smallScenario)
  const settings = { pace: 'short', seed: 3, botsFillSeats: true } as const
  await store.createTable({ id: 't1', class: null, number: 1, scenarioHash, settings, createdAt: clock.now() })
  const table = await openTable({ store, id: 't1', owner: 'us', clock: clock.now, report })
  startTicker({ store, owner: 'us', clock, report }).add(table)
  const seat = (person: string, party: string, bot: boolean) =>
    table.act({
      id: null,
      actor: HOST,
      command: { type: 'seat-person', person, name: party, party, role: 'head', bot },
    })
  await seat('p1', 'KAZ', false)
  for (const party of ['KGZ', 'RUS']) await seat(`bot-${party}`, party, true)
  const begin = () =>
    table.act({ id: null, actor: { kind: 'instructor', person: 'practice' }, command: { type: 'begin-talks' } })
  const actsOf = async (person: string) =>
    (await table.facts(1e9, 1e9)).filter(({ actor }) => 'person' in actor && actor.person === person).length
  return { table, clock, complaints, begin, actsOf, stop: playBots({ table, clock, lang: 'kk', report }) }
}

it('bots wait for the talks to begin, then play their seats to the end beside somebody who does nothing', async () => {
  const { table, clock, complaints, begin, actsOf } = await given()
  await clock.advance(60_000)
  expect(await actsOf('bot-RUS')).toBe(0)
  await begin()
  for (let minute = 0; minute < 40 && table.world.stages.phase !== 'over'; minute++) await clock.advance(60_000)
  expect(table.world.stages.phase).toBe('over')
  for (const bot of ['bot-KGZ', 'bot-RUS']) expect(await actsOf(bot)).toBeGreaterThan(5)
  expect(await actsOf('p1')).toBe(0)
  expect(complaints).toEqual([])
}, 60_000)

it('bots that were stopped do nothing more', async () => {
  const { clock, begin, actsOf, stop } = await given()
  await begin()
  stop()
  await clock.advance(120_000)
  expect(await actsOf('bot-RUS')).toBe(0)
})
