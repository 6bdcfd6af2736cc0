/** How the line comes and goes: what is said meanwhile, and who ends it. */
import '../testing/browser.ts'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, it, vi } from 'vitest'
import { enter } from '../../server/testing/running.ts'
import { act } from '../moves/act.ts'
import { holdVote, pendingVote } from '../procedures/ballots/pending-vote.ts'
import { board, hindrance, link } from '../table/state/table.ts'
import { answered, given, here, isLive, net, OK, PATIENCE, QUICK, server } from '../testing/behind-network.ts'
import { connect, tryNow } from './table.ts'

it('F9 a vote with the undo running goes out when that is over, the server having been away meanwhile', async () => {
  const { seat, table } = await here()
  expect(await act({ type: 'propose-rule-change', rule: 'publicity', value: 'public' })).toEqual(OK)
  await vi.waitFor(() => expect(board.value?.ballots.size).toBe(1), PATIENCE)
  net().set('cut')
  holdVote('b1', 'no')
  await wait(5_500)
  expect(await answered(seat, table)).toBe('')
  net().set('none')
  await vi.waitFor(() => expect(pendingVote.value).toBeNull(), PATIENCE)
  expect(await answered(seat, table)).toBe('KAZ')
})

it('F2 a live connection that is held for three seconds, and comes through late: in, and not shown out by it', async () => {
  const { seat } = await given()
  net().set('hold')
  connect(seat, QUICK)
  await wait(3_000)
  net().set('none')
  await isLive()
  await wait(1_500)
  expect(link.value).toBe('live')
})

it('F2 a server that cannot be reached is said, and no more once it is', async () => {
  const { seat } = await given()
  net().set('cut')
  connect(seat, QUICK)
  await vi.waitFor(() => expect(hindrance.value).toBe('unreachable'), PATIENCE)
  net().set('none')
  await isLive()
  expect(hindrance.value).toBe('')
})

it('F3 a network that refuses live connections is said, the table is read as a page, and it goes on trying', async () => {
  const { seat } = await given()
  net().set('refuse')
  connect(seat, QUICK)
  await vi.waitFor(() => expect(hindrance.value).toBe('no-live-connections'), PATIENCE)
  await vi.waitFor(() => expect(board.value?.phase).toBe('talks'), PATIENCE)
  expect(link.value).toBe('connecting')
  const asked = net().asked()
  await vi.waitFor(() => expect(net().asked()).toBeGreaterThan(asked), PATIENCE)
  net().set('none')
  await isLive()
  expect(hindrance.value).toBe('')
})

it('F22 what is known to have changed is tried at once, not after the pause', async () => {
  await here()
  net().set('refuse')
  await vi.waitFor(() => expect(hindrance.value).toBe('no-live-connections'), PATIENCE)
  await wait(2_000)
  net().set('none')
  await wait(QUICK.look + 50)
  tryNow()
  await vi.waitFor(() => expect(link.value).toBe('live'), { timeout: 2_000, interval: 20 })
})

it('the same person elsewhere still takes over: this page says so and stays away', async () => {
  const { seat } = await here()
  const other = await enter(server, seat)
  await vi.waitFor(() => expect(link.value).toBe('replaced'), PATIENCE)
  await wait(1_000)
  expect([link.value, other.closed]).toEqual(['replaced', []])
})

it('what the server refuses for good ends the line, and is asked for once', async () => {
  const { seat } = await given()
  connect({ ...seat, token: 'nonsense' }, QUICK)
  await vi.waitFor(() => expect(link.value).toBe('lost'), PATIENCE)
  expect(net().asked()).toBe(0)
})
