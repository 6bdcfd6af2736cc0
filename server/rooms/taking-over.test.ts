import { expect, it } from 'vitest'
import { ask, enter, newFolder, openClass, sit, startServer, stateOf, type TestClient } from '../testing/running.ts'
import { wholeServer } from '../testing/whole-server.ts'

const { server } = await wholeServer(0)
const TAKE = { type: 'take-over', party: 'RUS' }
const RULE = { type: 'propose-rule-change', rule: 'voting', value: 'roll-call' }

async function given(on = server) {
  const { token, tables } = await openClass(on)
  const [{ table, code } = { table: '', code: '' }] = tables
  const seat = await sit(on, code, 'RUS', 'Иван')
  const [rus, instructor] = [await enter(on, seat), await enter(on, { table, token })]
  await instructor.act({ type: 'begin-talks' })
  return { rus, instructor, code, teacher: { table, token } }
}

/** The ballot that is open in the plenary, as a client has decoded it. */
const openIn = (client: TestClient): string =>
  (stateOf(client).board.bodies as unknown as Record<string, { openBallot: string }>).plenary?.openBallot ?? ''

it('OBS-1 the instructor acts in the seat that it took over, and nobody else does', async () => {
  const { rus, instructor, code } = await given()
  const inSeat = (command: object) => instructor.act(command, undefined, 'RUS')
  expect(await inSeat(RULE)).toMatchObject({ rule: 'OBS-1', code: 'not-taken-over' })
  expect(await rus.act(RULE, undefined, 'RUS')).toMatchObject({ rule: 'OBS-1', code: 'instructor-only' })
  expect(await rus.act(TAKE)).toMatchObject({ rule: 'OBS-1', code: 'instructor-only' })
  expect(await instructor.act(TAKE)).toMatchObject({ ok: true })
  expect(await rus.act(RULE)).toMatchObject({ rule: 'OBS-1', code: 'seat-taken-over' })
  expect(await inSeat(RULE)).toMatchObject({ ok: true })
  await rus.until(() => openIn(rus) === 'b1', 'the ballot')
  expect((stateOf(rus).board.seats as unknown as Record<string, object>).RUS).toMatchObject({
    names: 'Иван',
    instructor: true,
    bot: false,
  })
  const { json } = await ask<{ seats: object[] }>(server, 'GET', `/api/codes/${code}`)
  expect(json.seats).toContainEqual({ party: 'RUS', names: ['Иван'], bot: false })
  expect(await instructor.act({ type: 'give-back', party: 'RUS' })).toMatchObject({ ok: true })
  expect(await rus.act({ type: 'vote', ballot: 'b1', position: 'no' })).toMatchObject({ ok: true })
})

it('OBS-1 what stands in `seat` is never more than a party', async () => {
  const { instructor } = await given()
  for (const seat of ['XXX', '__proto__', 'RUS RUS', 7, {}]) {
    const answer = await instructor.room.request('act', { id: 'seat-of-nobody', command: RULE, seat })
    expect(answer, String(seat)).toMatchObject({ ok: false })
  }
  expect(openIn(instructor)).toBe('')
})

it('OBS-1 a restart leaves the seat with the instructor', async () => {
  const folder = newFolder()
  const before = await startServer(folder)
  const { teacher, instructor } = await given(before)
  await instructor.act(TAKE)
  await before.close()
  const after = await startServer(folder)
  const again = await enter(after, teacher)
  expect(await again.act(RULE, undefined, 'RUS')).toMatchObject({ ok: true })
  await after.close()
  expect([before.complaints, after.complaints]).toEqual([[], []])
})
