import { setTimeout as wait } from 'node:timers/promises'
import { expect, it } from 'vitest'
import type { RecordPage, SeatAnswer } from '../../shared/protocol/http.ts'
import { ARRIVAL_MS } from '../rooms/presence.ts'
import { fakeClock } from '../table/fake-clock.ts'
import { IDLE_MS } from '../table/registry.ts'
import { ask, enter, newFolder, SCENARIO, stateOf } from '../testing/running.ts'
import { wholeServer } from '../testing/whole-server.ts'

const clock = fakeClock(Date.now())
const { server } = await wholeServer(0, newFolder(), 0, clock)
/** Time passes in steps, and each is acted upon. */
async function pass(ms: number, step = 1_000): Promise<void> {
  for (let gone = 0; gone < ms; gone += step) {
    await clock.advance(step)
    await wait(2)
  }
}
const practise = async (): Promise<SeatAnswer> =>
  (
    await ask<SeatAnswer>(server, 'POST', '/api/practice', {
      ...{ scenario: SCENARIO, pace: 'short', party: 'TJK', name: 'Әсел', lang: 'kk', seed: 7 },
    })
  ).json
const read = async <T>(seat: SeatAnswer, what: string): Promise<T> =>
  (await ask<T>(server, 'GET', `/api/tables/${seat.table}/${what}`, undefined, seat.token)).json
const lines = async (seat: SeatAnswer): Promise<number> => {
  const { first, entries } = await read<RecordPage>(seat, 'record?limit=1')
  return first + entries.length - 1
}
const held = async (): Promise<number> =>
  Number(/^kelissoz_tables (\d+)$/m.exec(await (await fetch(`${server.url}/metrics`)).text())?.[1])

it('W2 a practice that nobody enters stands still, is closed with its log kept, and goes on when its person comes', async () => {
  const seat = await practise()
  await pass(ARRIVAL_MS + 2_000)
  const { board } = await read<{ board: { pausedAt: number; deadlines: Record<string, number> } }>(seat, 'state')
  expect(board.pausedAt).toBeGreaterThan(0)
  const before = await lines(seat)
  await pass(5 * 60_000, 10_000)
  expect(await lines(seat), 'no bot has done anything').toBe(before)
  await pass(IDLE_MS + 10_000, 20_000)
  expect(await held()).toBe(0)

  const person = await enter(server, seat)
  expect(await person.act({ type: 'go-on' })).toMatchObject({ ok: true })
  await person.until(() => Number(stateOf(person).board.pausedAt) === 0, 'the talks go on')
  const left = ({ stage = 0 }: Record<string, number>, now: number) => stage - now
  const now = stateOf(person).board.deadlines as unknown as Record<string, number>
  expect(left(now, clock.now())).toBeGreaterThan(left(board.deadlines, board.pausedAt) - 1_000)
  await pass(60_000)
  expect(await lines(seat)).toBeGreaterThan(before + 2)
})

it('W2 a practice whose person has gone stands still after a short drop', async () => {
  const person = await enter(server, await practise())
  await person.act({ type: 'go-on' })
  const seat = await practise()
  const other = await enter(server, seat)
  await other.act({ type: 'go-on' })
  await other.room.leave()
  await pass(15_000)
  const { board } = await read<{ board: { pausedAt: number; stoppedFor: string } }>(seat, 'state')
  expect(board.stoppedFor).toBe('paused')
  expect(board.pausedAt).toBeGreaterThan(0)
  expect(stateOf(person).board.stoppedFor, 'where somebody is the talks go on, or wait for that person').not.toBe(
    'paused',
  )
})
