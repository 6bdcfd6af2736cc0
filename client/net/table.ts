/** The table on the screen and the line to it: what the line tells becomes what the pages draw. */
import { effect } from '@preact/signals'
import type { ActAnswer, ActMessage, LookAnswer, LookMessage } from '../../shared/protocol/messages.ts'
import { addEntries, readRecord } from '../table/record/record.ts'
import { hearTime } from '../table/state/now.ts'
import { board, deskHere, hindrance, isInstructor, link, looksAt, lostBecause, me } from '../table/state/table.ts'
import { boardOf, deskIn } from './decode.ts'
import type { StateJson } from './held-room.ts'
import { type Heard, type Line, openLine } from './line.ts'
import type { Seat } from './seats.ts'
import { WAITS } from './waits.ts'

let line: Line | null = null
let stops: readonly (() => void)[] = []

export function connect(seat: Seat, waits = WAITS): void {
  disconnect()
  link.value = 'connecting'
  hindrance.value = ''
  line = openLine(seat, showing(seat), waits)
  stops = [effect(look), effect(() => readMeanwhile(seat)), wakeOnSigns()]
}

export function disconnect(): void {
  for (const stop of stops) stop()
  stops = []
  line?.close()
  line = null
}

/** Somebody wants it tried now. */
export const tryNow = (): void => line?.wake()

/** The signs on which it is tried at once: the network is back, somebody looks again, the page comes out of the cache. */
function wakeOnSigns(): () => void {
  const wake = () => document.visibilityState !== 'hidden' && tryNow()
  const signs = ['online', 'pageshow', 'visibilitychange']
  for (const sign of signs) addEventListener(sign, wake)
  return () => {
    for (const sign of signs) removeEventListener(sign, wake)
  }
}

function show({ board: at, desks }: StateJson): void {
  board.value = boardOf(at)
  deskHere.value = deskIn(desks ?? {})
}

const showing = (seat: Seat): Heard => ({
  hello({ now, party, role, person, record, restoredAt }) {
    hearTime(now)
    me.value = { ...seat, party, person, role: role as Seat['role'] }
    readRecord(record, restoredAt)
  },
  record: addEntries,
  time: hearTime,
  state(json) {
    show(json)
    hindrance.value = ''
    link.value = 'live'
  },
  down() {
    link.value = 'reconnecting'
  },
  hindered(by) {
    hindrance.value = by
  },
  over(because) {
    lostBecause.value = because
    link.value = because === 'replaced' ? 'replaced' : 'lost'
  },
})

/** On each new connection an instructor asks anew for the desk at which it looks, and again when it looks elsewhere. */
function look(): void {
  if (link.value !== 'live' || !isInstructor.value) return
  const wish: LookMessage = { party: looksAt.value }
  line?.request<LookAnswer>('look', wish).catch(() => {}) // the next connection asks again
}

/** Where pages come through and live connections do not, the table is read as a page; nobody can act. */
function readMeanwhile(seat: Seat): (() => void) | undefined {
  if (hindrance.value !== 'no-live-connections') return
  const looked = looksAt.value
  let stop = () => {}
  let isOver = false
  import('./meanwhile.ts').then(
    ({ readPages }) => {
      if (!isOver) stop = readPages(seat, looked, show)
    },
    () => {}, // the next time that the connection is hindered
  )
  return () => {
    isOver = true
    stop()
  }
}

/** Sends one act and waits for its answer; rejects when the connection fails before it comes. */
export const request = (act: ActMessage): Promise<ActAnswer> =>
  line?.request<ActAnswer>('act', act) ?? Promise.reject(new Error('offline'))
