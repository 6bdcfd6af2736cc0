/** What becomes of a table that is over when everybody has gone: its room and its memory are free, and it comes back when asked for. */
import { setTimeout as wait } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, it } from 'vitest'
import { smallScenario } from '../shared/engine/testing/small-scenario.ts'
import type { RecordPage, ResultAnswer } from '../shared/protocol/http.ts'
import { fillSeats } from './classes/fill-seats.ts'
import { liveBots } from './classes/live-bots.ts'
import { seatBots } from './classes/seating.ts'
import { presenceWith } from './rooms/presence.ts'
import { openMemory } from './store/memory.ts'
import { fakeClock } from './table/fake-clock.ts'
import { IDLE_MS, registry } from './table/registry.ts'
import { startTicker } from './table/ticker.ts'
import { ask, enter, newFolder, openClass, sit, stateOf } from './testing/running.ts'
import { wholeServer } from './testing/whole-server.ts'

const clock = fakeClock(Date.now())
const { server } = await wholeServer(0, newFolder(), 0, clock)

/** How many tables the server holds, as it says itself. */
async function held(): Promise<number> {
  const metrics = await (await fetch(`${server.url}/metrics`)).text()
  return Number(/^kelissoz_tables (\d+)$/m.exec(metrics)?.[1])
}

it('a table that is over goes from memory with its room, and its result, record and board are there when asked for', async () => {
  const { token, tables } = await openClass(server)
  const [{ table, code } = { table: '', code: '' }] = tables
  const seat = await sit(server, code, 'KAZ')
  const kaz = await enter(server, seat)
  const instructor = await enter(server, { table, token })
  await instructor.act({ type: 'begin-talks' })
  for (let stage = 0; stateOf(instructor).board.phase !== ('over' as never); stage++) {
    expect(stage).toBeLessThan(20)
    await instructor.act({ type: 'advance' })
    await wait(20)
  }
  const { roomId } = kaz.room
  const { board } = stateOf(kaz)
  await kaz.room.leave()
  await clock.advance(IDLE_MS)
  expect(await held(), 'somebody is still there').toBe(1)
  await instructor.room.leave()
  for (let i = 0; i < 100 && server.game.roomOf(roomId); i++) await wait(50)
  expect(server.game.roomOf(roomId)).toBeUndefined()
  await clock.advance(IDLE_MS)
  expect(await held()).toBe(0)

  const read = <T>(what: string) => ask<T>(server, 'GET', `/api/tables/${table}/${what}`, undefined, seat.token)
  expect(Object.keys((await read<ResultAnswer>('result')).json)).toEqual(['KAZ'])
  expect((await read<RecordPage>('record?limit=200')).json.entries.map(({ type }) => type)).toContain('talks-ended')
  expect(await held()).toBe(1)
  await clock.advance(IDLE_MS)
  expect(await held()).toBe(0)
  const again = await enter(server, seat)
  expect(stateOf(again).board).toMatchObject({ phase: 'over', documents: board.documents, questions: board.questions })
})

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

it('nobody keeps a table that was given back: neither clock nor presence nor bots', async () => {
  const time = fakeClock()
  const store = openMemory()
  const report = (error: unknown) => expect.fail(String(error))
  const presence = presenceWith(time)
  const attendants = [presence.attend, fillSeats(report), liveBots(store, time, report)]
  const ticker = startTicker({ store, owner: 'us', clock: time, report })
  const attend: Parameters<typeof registry>[0]['attend'] = (table) => {
    const stops = attendants.map((attendant) => attendant(table))
    return () => {
      for (const stop of stops) stop()
    }
  }
  const tables = registry({ store, owner: 'us', clock: time, ticker, report, alarm: report, atMost: 2, attend })
  const scenarioHash = await store.saveScenario(smallScenario)
  const settings = { pace: 'short', seed: 3, botsFillSeats: true } as const
  await store.createTable({ id: 't1', class: null, number: 1, scenarioHash, settings, createdAt: time.now() })

  const play = async () => {
    const table = await tables.open('t1')
    await seatBots(table)
    presence.arrive(table, 'somebody')
    const actor = { kind: 'instructor', person: 'i1' } as const
    await table.act({ id: null, actor, command: { type: 'begin-talks' } })
    while (table.world.stages.phase !== 'over') await time.advance(60_000)
    presence.leave(table, 'somebody')
    return new WeakRef(table)
  }
  const table = await play()
  collectGarbage()
  expect(table.deref()?.world.stages.phase).toBe('over')
  await time.advance(IDLE_MS * 2)
  await wait(10)
  collectGarbage()
  expect(tables.count).toBe(0)
  expect(table.deref()).toBeUndefined()
}, 60_000)
