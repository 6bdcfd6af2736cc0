/**
 * The socket of one table. The seat token is the identity: after a drop, a reload or a restart of the server we
 * simply join again with it, and the state comes anew from the log. Nothing is queued while we are away.
 */
import type { Room } from '@colyseus/sdk/Room'
import { effect } from '@preact/signals'
import { CLOSE, type HelloMessage } from '../../shared/protocol/closing.ts'
import type { ActAnswer, ActMessage, LookAnswer, LookMessage, RecordMessage } from '../../shared/protocol/messages.ts'
import { setServerTime } from '../table/now.ts'
import { addEntries, readRecord } from '../table/record.ts'
import { board, deskHere, isInstructor, type Link, link, looksAt, lostBecause, me } from '../table/table.ts'
import { boardOf, deskIn } from './decode.ts'
import { enterRoom, Refused } from './matchmake.ts'
import type { Seat } from './seats.ts'

/** Refusals that another try would not change. */
const FINAL = ['unknown-table', 'bad-token', 'seat-gone', 'other-protocol', 'damaged']
const SLOWEST = 5000
const PATIENCE = 10 * 60_000

let room: Room | null = null
/** Raised by every connect and disconnect, so that an old attempt knows it is no longer wanted. */
let attempt = 0
let stopLooking = () => {}

export function connect(seat: Seat): void {
  link.value = 'connecting'
  stopLooking()
  stopLooking = effect(look)
  void enter(seat, ++attempt, 0, Date.now())
}

/** On each new connection an instructor asks anew for the desk at which it looks, and again when it looks elsewhere. */
function look(): void {
  if (link.value !== 'live' || !isInstructor.value) return
  const wish: LookMessage = { party: looksAt.value }
  room?.request<LookMessage, LookAnswer>('look', wish).catch(() => {}) // the next connection asks again
}

export function disconnect(): void {
  attempt++
  stopLooking()
  void room?.leave()
  room = null
}

async function enter(seat: Seat, mine: number, failures: number, since: number): Promise<void> {
  try {
    const joined = await enterRoom(seat)
    if (mine !== attempt) return void joined.leave()
    listen(joined, seat, mine)
  } catch (error) {
    if (mine !== attempt) return
    const code = refusalIn(error)
    if (code || Date.now() - since > PATIENCE) return lose('lost', code || 'no-answer')
    const wait = Math.min(SLOWEST, 250 * 2 ** failures)
    setTimeout(() => mine === attempt && enter(seat, mine, failures + 1, since), wait * (0.5 + Math.random() / 2))
  }
}

/** The code in an answer that another try would not change: a table or a seat that is no longer there. */
function refusalIn(error: unknown): string {
  const code = error instanceof Refused ? error.code : ''
  return FINAL.includes(code) ? code : ''
}

function lose(how: Link, because: string): void {
  room = null
  lostBecause.value = because
  link.value = how
}

function listen(joined: Room, seat: Seat, mine: number): void {
  room = joined
  joined.onMessage('hello', ({ now, party, role, person, record }: HelloMessage) => {
    setServerTime(now)
    me.value = { ...seat, party, person, role: role as Seat['role'] }
    readRecord(record)
  })
  joined.onMessage('record', (lines: RecordMessage) => addEntries(lines))
  joined.onMessage('*', () => {})
  joined.onStateChange((state) => {
    const json = (state as { toJSON(): Record<string, never> }).toJSON()
    board.value = boardOf(json.board)
    deskHere.value = deskIn(json.desks ?? {})
    link.value = 'live'
  })
  joined.onLeave((code) => {
    if (mine !== attempt) return
    if (code === CLOSE.replaced) return lose('replaced', '')
    if (code === CLOSE.seatGone) return lose('lost', 'seat-gone')
    room = null
    link.value = 'reconnecting'
    void enter(seat, mine, 0, Date.now())
  })
}

/** Sends one act and waits for its answer; rejects when the connection fails before it comes. */
export const request = (act: ActMessage): Promise<ActAnswer> =>
  room ? room.request<ActMessage, ActAnswer>('act', act, { timeout: 8000 }) : Promise.reject(new Error('offline'))
