/** One client of a soak: it comes in, acts without a pause, and whatever happens comes back and asks again with the same id. */
import { setTimeout as wait } from 'node:timers/promises'
import { Client, type Room } from '@colyseus/sdk'
import { type ActAnswer, PROTOCOL_VERSION } from '../../../shared/protocol/messages.ts'
import type { TableState } from '../../../shared/protocol/state.ts'
import type { Ledger, SoakAct } from './ledger.ts'
import { instruct, wishOf } from './wishes.ts'

/** Between two acts of one person, ms: below the forty a second that one connection may send. */
const PACE_MS = 28
/** How long an answer, or a way in, is waited for, ms: longer than a busy machine stands still. */
const PATIENCE_MS = 15_000
/** Between two tries to come back, ms. */
const RETRY_MS = 100
/** Own acts that are remembered to be sent again. */
const REMEMBERED = 300

export interface Place {
  readonly table: string
  readonly token: string
  /** As the log names the actor: `delegate:p7`. */
  readonly actor: string
  /** '' for an instructor. */
  readonly party: string
}
export interface SoakPerson {
  readonly place: Place
  /** What it decoded last, also when the connection is gone. */
  readonly state: () => TableState | undefined
  readonly isHere: () => boolean
  /** Messages that it sent so far. */
  readonly sent: () => number
  /** Close codes that it met. */
  readonly closed: readonly number[]
  /** Waits with its acts while `still`. */
  hold(still: boolean): void
  /** Sends the last `count` acts that were done once more. */
  repeat(count: number): Promise<void>
  /** Sends so many messages at once and waits for no answer; they do not count as sent. */
  flood(count: number): void
  /** What it wants done next, before all else. */
  want(command: SoakAct['command']): void
  /** Sends bytes as they are. */
  garble(bytes: Uint8Array): void
  stop(): Promise<void>
}

interface Self {
  readonly url: string
  readonly place: Place
  readonly ledger: Ledger
  readonly roll: (n: number) => number
  readonly closed: number[]
  readonly done: SoakAct[]
  readonly wanted: SoakAct['command'][]
  room: Room<never, TableState> | null
  seen: TableState | undefined
  pending: SoakAct | null
  sent: number
  acts: number
  isHeld: boolean
  isStopped: boolean
}

/** Lives from now on, until it is stopped. */
export function soakPerson(url: string, place: Place, ledger: Ledger, roll: (n: number) => number): SoakPerson {
  const self: Self = {
    ...{ url, place, ledger, roll, closed: [], done: [], wanted: [], room: null, seen: undefined, pending: null },
    ...{ sent: 0, acts: 0, isHeld: false, isStopped: false },
  }
  const living = live(self)
  return {
    ...{ place, closed: self.closed },
    state: () => self.seen,
    isHere: () => self.room !== null && self.seen !== undefined,
    sent: () => self.sent,
    hold(still) {
      self.isHeld = still
    },
    async repeat(count) {
      for (const old of self.done.slice(-count)) {
        await send(self, old)
        await wait(PACE_MS)
      }
    },
    flood(count) {
      for (let n = 0; n < count && self.room; n += 1) self.room.send('page' as never, {} as never)
    },
    garble: (bytes) => self.room?.connection.send(bytes),
    want: (command) => void self.wanted.push(command),
    async stop() {
      self.isStopped = true
      await living
      self.room?.connection.close()
    },
  }
}

async function live(self: Self): Promise<void> {
  for (; !self.isStopped; await wait(self.room ? PACE_MS : RETRY_MS)) {
    if (!self.room) await come(self).catch(() => {})
    else if (!self.isHeld) await act(self)
  }
}

async function come(self: Self): Promise<void> {
  const { table, token } = self.place
  const coming = new Client(self.url).joinOrCreate<TableState>('table', { table, token, protocol: PROTOCOL_VERSION })
  const room = (await Promise.race([coming, wait(PATIENCE_MS, null)])) as Self['room']
  if (!room) return void coming.then((late) => late.leave()).catch(() => {})
  room.reconnection.enabled = false
  self.seen = undefined
  self.room = room
  room.onMessage('*', () => {})
  room.onStateChange((state) => {
    self.seen = state
  })
  room.onLeave((code) => {
    self.closed.push(code)
    if (self.room === room) self.room = null
  })
  while (self.room === room && !isShown(self)) await wait(2)
}
const isShown = ({ seen }: Self): boolean => seen !== undefined && seen.board.entries > 0

async function act(self: Self): Promise<void> {
  if (self.roll(20) === 0) await request(self, 'page', { limit: 20 }).catch(() => {})
  if (self.place.party === '' && self.roll(4) === 0) await lookElsewhere(self)
  self.pending ??= nextAct(self)
  const answer = await send(self, self.pending)
  if (answer?.ok) self.done.push(self.pending)
  if (answer) self.pending = null
  if (self.done.length > REMEMBERED) self.done.shift()
}

/** An instructor turns from desk to desk, and sometimes to none. */
async function lookElsewhere(self: Self): Promise<void> {
  const desks = ['', ...(self.seen?.board.seats.keys() ?? [])]
  await request(self, 'look', { party: desks[self.roll(desks.length)] }).catch(() => {})
}

function nextAct(self: Self): SoakAct {
  const { place, roll } = self
  self.acts += 1
  const id = `act-${place.actor.split(':')[1]}-${self.acts}`
  const state = self.seen as TableState
  const wish = place.party === '' ? instruct(state, id, roll) : wishOf(state, place.party, id, roll)
  return { id, command: self.wanted.shift() ?? wish }
}

/** The answer; null when nobody knows whether it is done, or when it was not looked at: then the same act is sent again. */
async function send(self: Self, wish: SoakAct): Promise<ActAnswer | null> {
  const answer = (await request(self, 'act', wish).catch(() => null)) as ActAnswer | null
  if (answer === null || (!answer.ok && (answer.rule === 'STORE' || answer.code === 'too-frequent'))) return null
  self.ledger.keep(self.place.table, self.place.actor, wish, answer)
  return answer
}

async function request(self: Self, type: string, payload: unknown): Promise<unknown> {
  const { room } = self
  if (!room) throw new Error('not here')
  self.sent += 1
  return room.request(type as never, payload as never, { timeout: PATIENCE_MS })
}
