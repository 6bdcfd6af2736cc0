/** For tests of the line: the client's own code in a seat, a real server, and between them a network that fails as it is told. */
import './browser.ts'
import { afterEach, expect, vi } from 'vitest'
import { type Network, network } from '../../server/testing/network.ts'
import { ask, enter, type FreshTable, sit, type TestClient } from '../../server/testing/running.ts'
import { wholeServer } from '../../server/testing/whole-server.ts'
import type { ActAnswer, RecordPart } from '../../shared/protocol/messages.ts'
import { act } from '../moves/act.ts'
import type { Seat } from '../net/seats.ts'
import { connect, disconnect } from '../net/table.ts'
import { WAITS } from '../net/waits.ts'
import { forgetRecord } from '../table/record/record.ts'
import { board, desk, leaveTable, link, me } from '../table/state/table.ts'
import { open } from './address.ts'

/** Less patient than on the page, by the same proportions. */
export const QUICK = Object.fromEntries(Object.entries(WAITS).map(([what, ms]) => [what, ms / 5])) as typeof WAITS
const LATE_MS = 100
export const LASTS_MS = 1_200
export const PATIENCE = { timeout: 15_000, interval: 20 }

interface Place {
  readonly seat: Seat
  readonly table: FreshTable
}
export const OK: ActAnswer = { ok: true }
export const say = (text: string) => act({ type: 'say', channel: 'plenary', text, lang: 'kk' })

export const { server, fresh } = await wholeServer(40)
let now: Network
/** The network of this test. */
export const net = (): Network => now
afterEach(async () => {
  Object.assign(document, { visibilityState: 'visible' })
  disconnect()
  leaveTable()
  forgetRecord()
  await now.close()
})

/** A seat at a table where the talks are on, behind a network of its own. */
export async function given(): Promise<Place> {
  now = await network(server.port, LATE_MS)
  open(now.url)
  const table = fresh()
  const seat = await sit(server, table.code, 'KAZ')
  const teacher = await enter(server, table.teacher)
  await teacher.act({ type: 'begin-talks' })
  await teacher.room.leave()
  me.value = seat
  return { seat, table }
}
export const isLive = () => vi.waitFor(() => expect(link.value).toBe('live'), PATIENCE)
export async function here(): Promise<Place> {
  const place = await given()
  connect(place.seat, QUICK)
  await isLive()
  return place
}
/** The same, where the text of one document is adopted and KAZ has still to sign it. */
export async function atSignature(): Promise<Place> {
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
export async function saidAt(place: Place): Promise<unknown[]> {
  return (await recordAt(place)).filter(({ type }) => type === 'said').map(({ params }) => params.text)
}
export async function recordAt({ seat, table }: Place): Promise<RecordPart['entries']> {
  const { json } = await ask<RecordPart>(
    server,
    'GET',
    `/api/tables/${table.id}/record?limit=200`,
    undefined,
    seat.token,
  )
  return json.entries
}
export async function answered({ token }: Seat, { id }: FreshTable): Promise<string | undefined> {
  type State = { board: { ballots: Record<string, { answered: string }> } }
  return (await ask<State>(server, 'GET', `/api/tables/${id}/state`, undefined, token)).json.board.ballots.b1?.answered
}
