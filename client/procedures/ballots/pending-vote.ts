/**
 * A vote is held back for five seconds, in which it can be undone; never past the deadline: then it goes one second
 * before. It is kept here, not in the panel, so that changing the tab of a phone loses nothing.
 */

import { signal } from '@preact/signals'
import type { Cast } from '../../../shared/decisions/position.ts'
import type { ActAnswer } from '../../../shared/protocol/messages.ts'
import { act, actInLeaving, seatNow } from '../../moves/act.ts'
import { deadline, runningNow, serverNow } from '../../table/state/now.ts'
import { clockOf } from './current.ts'

const HELD = 5000
const SPARE = 1000

export interface PendingVote {
  readonly ballot: string
  readonly position: Cast
  /** For which seat, when an instructor chose. */
  readonly seat: string
  /** Epoch ms of the server's clock, which runs on while the table's stand still. */
  readonly sendAt: number
}
export const pendingVote = signal<PendingVote | null>(null)
/** The ballot whose vote was refused last, and why. */
export const voteRefused = signal<{
  ballot: string
  position: Cast
  seat: string
  why: Extract<ActAnswer, { ok: false }>
} | null>(null)
let timer: ReturnType<typeof setTimeout> | undefined
/** What is on its way: a page that is hidden and then closed sends it once. */
let sent: PendingVote | null = null

/** What is held back already, for another ballot or another seat, is sent at once. */
export function holdVote(ballot: string, position: Cast): void {
  const held = pendingVote.peek()
  if (held?.seat !== seatNow() || held.ballot !== ballot) void sendVote()
  const until = deadline(clockOf(ballot))
  const wait = until ? Math.max(0, Math.min(HELD, until - SPARE - serverNow())) : HELD
  voteRefused.value = null
  pendingVote.value = { ballot, position, seat: seatNow(), sendAt: runningNow() + wait }
  clearTimeout(timer)
  timer = setTimeout(sendVote, wait)
}

export function undoVote(): void {
  clearTimeout(timer)
  pendingVote.value = null
}

/** Sends what is held back, at once; does nothing when nothing is. */
export async function sendVote(): Promise<void> {
  clearTimeout(timer)
  const vote = pendingVote.peek()
  if (!vote || vote === sent) return
  sent = vote
  const answer = await act({ type: 'vote', ballot: vote.ballot, position: vote.position }, vote.seat)
  if (pendingVote.peek() !== vote) return
  pendingVote.value = null
  if (!answer.ok) voteRefused.value = { ...vote, why: answer }
}

/** Whoever leaves the table within the five seconds has still voted. */
export function leaveVote(): void {
  clearTimeout(timer)
  const vote = pendingVote.peek()
  if (vote && vote !== sent) actInLeaving({ type: 'vote', ballot: vote.ballot, position: vote.position }, vote.seat)
  pendingVote.value = null
  voteRefused.value = null
}

// A page that is closed within the five seconds, or hidden by a lock, a call or another app, has still voted: what a
// hidden page would do later, the phone may never let it do.
addEventListener('pagehide', () => void sendVote())
addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && void sendVote())
