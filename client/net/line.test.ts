/** The client's own code, a real server, and between them a network that fails in each of its ways at each moment. */
import '../testing/browser.ts'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type Fault, type Network, network } from '../../server/testing/network.ts'
import { ask, enter, type FreshTable, sit, type TestClient } from '../../server/testing/running.ts'
import { wholeServer } from '../../server/testing/whole-server.ts'
import type { ActAnswer, RecordPart } from '../../shared/protocol/messages.ts'
import { act } from '../moves/act.ts'
import { holdVote, pendingVote } from '../procedures/ballots/pending-vote.ts'
import { forgetRecord } from '../table/record/record.ts'
import { board, desk, hindrance, leaveTable, link, me } from '../table/state/table.ts'
import { open } from '../testing/address.ts'
import type { Seat } from './seats.ts'
import { connect, disconnect, tryNow } from './table.ts'
import { WAITS } from './waits.ts'

/** Less patient than on the page, by the same proportions. */
const QUICK = Object.fromEntries(Object.entries(WAITS).map(([what, ms]) => [what, ms / 5])) as typeof WAITS
const LATE_MS = 100
const LASTS_MS = 1_200
const PATIENCE = { timeout: 15_000, interval: 20 }
const FAULTS: readonly Fault[] = ['swallow', 'hold', 'cut', 'slow', 'refuse']

const { server, fresh } = await wholeServer(40)
let net: Network
afterEach(async () => {
  Object.assign(document, { visibilityState: 'visible' })
  disconnect()
  leaveTable()
  forgetRecord()
  await net.close()
})

interface Place {
  readonly seat: Seat
  readonly table: FreshTable
}
/** A seat at a table where the talks are on, behind a network of its own. */
async function given(): Promise<Place> {
  net = await network(server.port, LATE_MS)
  open(net.url)
  const table = fresh()
  const seat = await sit(server, table.code, 'KAZ')
  const teacher = await enter(server, table.teacher)
  await teacher.act({ type: 'begin-talks' })
  await teacher.room.leave()
  me.value = seat
  return { seat, table }
}
const isLive = () => vi.waitFor(() => expect(link.value).toBe('live'), PATIENCE)
async function here(): Promise<Place> {
  const place = await given()
  connect(place.seat, QUICK)
  await isLive()
  return place
}
/** The same, where the text of one document is adopted and KAZ has still to sign it. */
async function atSignature(): Promise<Place> {
  const place = await here()
  const teacher = await enter(server, place.table.teacher)
  const others: TestClient[] = []
  for (const party of ['RUS', 'BLR', 'KGZ', 'TJK'])
    others.push(await enter(server, await sit(server, place.table.code, party)))
  const advance = async (stage: string) => {
    while (board.value?.stage !== stage) {
      const before = board.value?.stage
      expect(await teacher.act({ type: 'advance' })).toEqual(OK)
      await vi.waitFor(() => expect(board.value?.stage).not.toBe(before), PATIENCE)
    }
  }
  await advance('chain')
  expect(await teacher.act({ type: 'correct', question: 'transit', option: 'agreed-low' })).toEqual(OK)
  await advance('signature')
  expect(await act({ type: 'put-document', document: 'transit' })).toEqual(OK)
  await vi.waitFor(() => expect(board.value?.ballots.size).toBe(1), PATIENCE)
  const vote = { type: 'vote', ballot: 'b1', position: 'yes' } as const
  for (const answer of [await act(vote), ...(await Promise.all(others.map((one) => one.act(vote))))])
    expect(answer).toEqual(OK)
  await vi.waitFor(() => expect(desk.value?.moves.get('sign-document:transit')).toBe(''), PATIENCE)
  await Promise.all([teacher, ...others].map((one) => one.room.leave()))
  return place
}
/** What its own record says was said, by nobody but the server. */
async function saidAt(place: Place): Promise<unknown[]> {
  return (await recordAt(place)).filter(({ type }) => type === 'said').map(({ params }) => params.text)
}
async function recordAt({ seat, table }: Place): Promise<RecordPart['entries']> {
  const { json } = await ask<RecordPart>(
    server,
    'GET',
    `/api/tables/${table.id}/record?limit=200`,
    undefined,
    seat.token,
  )
  return json.entries
}
async function answered({ token }: Seat, { id }: FreshTable): Promise<string | undefined> {
  type State = { board: { ballots: Record<string, { answered: string }> } }
  return (await ask<State>(server, 'GET', `/api/tables/${id}/state`, undefined, token)).json.board.ballots.b1?.answered
}
/** A lock, a call, or another app. */
function hide(): void {
  Object.assign(document, { visibilityState: 'hidden' })
  dispatchEvent(new Event('visibilitychange'))
}
const OK: ActAnswer = { ok: true }
const say = (text: string) => act({ type: 'say', channel: 'plenary', text, lang: 'kk' })

describe.each(FAULTS)('a network that fails: %s', (fault) => {
  it(`F2 entering: ${fault}`, async () => {
    const { seat } = await given()
    net.set(fault)
    connect(seat, QUICK)
    await wait(LASTS_MS)
    if (fault !== 'slow') expect(link.value).toBe('connecting')
    net.set('none')
    await isLive()
    expect(board.value?.phase).toBe('talks')
    expect(await say('here')).toEqual(OK)
  })

  it(`F2 an act on its way: ${fault}; it is done once`, async () => {
    const place = await here()
    net.set(fault)
    const answers = Promise.all([say('one'), say('two')])
    await wait(LASTS_MS)
    net.set('none')
    expect(await answers).toEqual([OK, OK])
    expect((await saidAt(place)).toSorted()).toEqual(['one', 'two'])
  })

  it(`F9 a vote with the undo running, and the phone is locked: ${fault}; it is cast`, async () => {
    const { seat, table } = await here()
    expect(await act({ type: 'propose-rule-change', rule: 'publicity', value: 'public' })).toEqual(OK)
    await vi.waitFor(() => expect(board.value?.ballots.size).toBe(1), PATIENCE)
    holdVote('b1', 'yes')
    net.set(fault)
    hide()
    await wait(LASTS_MS)
    net.set('none')
    await vi.waitFor(() => expect(pendingVote.value).toBeNull(), PATIENCE)
    expect(await answered(seat, table)).toBe('KAZ')
  })

  it(`F2 signing: ${fault}; the document is signed once, and the answer says so`, async () => {
    const place = await atSignature()
    net.set(fault)
    const answer = act({ type: 'sign-document', document: 'transit', adReferendum: false })
    await wait(LASTS_MS)
    net.set('none')
    expect(await answer).toEqual(OK)
    const signed = (await recordAt(place)).filter(({ type }) => type === 'document-signed')
    expect(signed.map(({ by, params }) => [by, params.document])).toEqual([['KAZ', 'transit']])
    await vi.waitFor(() => expect(desk.value?.moves.get('sign-document:transit')).not.toBe(''), PATIENCE)
  }, 30_000)

  it(`F22 coming back: ${fault} in the middle of that`, async () => {
    await here()
    net.set('cut')
    await vi.waitFor(() => expect(link.value).toBe('reconnecting'), PATIENCE)
    net.set(fault)
    await wait(LASTS_MS)
    net.set('none')
    await isLive()
    expect(await say('back')).toEqual(OK)
  })
})

it('F9 a vote with the undo running goes out when that is over, the server having been away meanwhile', async () => {
  const { seat, table } = await here()
  expect(await act({ type: 'propose-rule-change', rule: 'publicity', value: 'public' })).toEqual(OK)
  await vi.waitFor(() => expect(board.value?.ballots.size).toBe(1), PATIENCE)
  net.set('cut')
  holdVote('b1', 'no')
  await wait(5_500)
  expect(await answered(seat, table)).toBe('')
  net.set('none')
  await vi.waitFor(() => expect(pendingVote.value).toBeNull(), PATIENCE)
  expect(await answered(seat, table)).toBe('KAZ')
})

it('F2 a live connection that is held for three seconds, and comes through late: in, and not shown out by it', async () => {
  const { seat } = await given()
  net.set('hold')
  connect(seat, QUICK)
  await wait(3_000)
  net.set('none')
  await isLive()
  await wait(1_500)
  expect(link.value).toBe('live')
})

it('F2 a server that cannot be reached is said, and no more once it is', async () => {
  const { seat } = await given()
  net.set('cut')
  connect(seat, QUICK)
  await vi.waitFor(() => expect(hindrance.value).toBe('unreachable'), PATIENCE)
  net.set('none')
  await isLive()
  expect(hindrance.value).toBe('')
})

it('F3 a network that refuses live connections is said, the table is read as a page, and it goes on trying', async () => {
  const { seat } = await given()
  net.set('refuse')
  connect(seat, QUICK)
  await vi.waitFor(() => expect(hindrance.value).toBe('no-live-connections'), PATIENCE)
  await vi.waitFor(() => expect(board.value?.phase).toBe('talks'), PATIENCE)
  expect(link.value).toBe('connecting')
  const asked = net.asked()
  await vi.waitFor(() => expect(net.asked()).toBeGreaterThan(asked), PATIENCE)
  net.set('none')
  await isLive()
  expect(hindrance.value).toBe('')
})

it('F22 what is known to have changed is tried at once, not after the pause', async () => {
  await here()
  net.set('refuse')
  await vi.waitFor(() => expect(hindrance.value).toBe('no-live-connections'), PATIENCE)
  await wait(2_000)
  net.set('none')
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
  expect(net.asked()).toBe(0)
})
