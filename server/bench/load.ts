/**
 * The clients of the benchmark, in a process of their own so that their work is not the server's. Open loop: acts are
 * sent at their time whether or not the earlier ones have been answered, and latency counts from that time.
 */
import { setTimeout as wait } from 'node:timers/promises'
import { Client, type Room } from '@colyseus/sdk'
import type { ActAnswer } from '../../shared/protocol/messages.ts'
import { answerWith } from './asks.ts'
import { type Latency, latencyOf } from './latency.ts'
import type { Play } from './rehearsal.ts'
import { actId, type Place } from './tables.ts'

interface Sent {
  readonly table: Table
  readonly due: number
  /** 0 until it is answered. */
  answeredAt: number
  isDone: boolean
  /** How many lines it adds to the record of all when it is done. */
  readonly lines: number
}
interface Table {
  readonly rooms: Room[]
  readonly acts: Play['acts']
  /** How many lines of the record of all each client has seen, by the board. */
  readonly seen: number[]
  /** When everybody had seen so many: in the order of time. */
  readonly everyone: { readonly lines: number; readonly at: number }[]
  /** Every act that was sent, in order. */
  readonly sent: Sent[]
  /** Lines of the record of all before the first of them. */
  before: number
}

export interface Outcome {
  readonly sent: number
  readonly answered: number
  readonly refused: number
  readonly everyone: Latency
  readonly answer: Latency
  /** How late the acts were sent: a busy machine, not a slow server. */
  readonly late: Latency
}

/** How long the last answers may take when the clients have stopped, ms. */
const PATIENCE_MS = 5_000

const tables = new Map<string, Table>()
let sent: Sent[] = []
let lateness: number[] = []
let running: Promise<void> | null = null
let stopped = false

async function enter(port: number, { table: id, client, token }: Place): Promise<void> {
  const room = await new Client(`http://127.0.0.1:${port}`).joinOrCreate('table', { table: id, token })
  room.reconnection.enabled = false
  const table = tables.get(id)
  if (!table) throw new Error(`no table ${id}`)
  table.rooms[client] = room
  table.seen[client] = 0
  room.onMessage('*', () => {})
  room.onStateChange((state) => see(table, client, linesOf(state)))
}

/** Ours has a board; the bare room is the board. */
const linesOf = ({ entries = 0, board }: { entries?: number; board?: { entries: number } }): number =>
  board?.entries ?? entries

function see(table: Table, client: number, lines: number): void {
  if (lines <= (table.seen[client] ?? 0)) return
  table.seen[client] = lines
  const all = Math.min(...table.seen)
  if (all > (table.everyone.at(-1)?.lines ?? 0)) table.everyone.push({ lines: all, at: performance.now() })
}

async function send(rate: number): Promise<void> {
  const all = [...tables.values()]
  const start = performance.now()
  for (let n = 0; !stopped; ) {
    const due = start + (n * 1000) / rate
    const now = performance.now()
    if (due > now) {
      await wait(Math.max(1, due - now))
      continue
    }
    act(all[n % all.length] as Table, due)
    n += 1
  }
}

function act(table: Table, due: number): void {
  const index = table.sent.length
  const planned = table.acts[index]
  if (!planned) throw new Error('the rehearsal was too short')
  if (index === 0) table.before = Math.max(...table.seen)
  const one: Sent = { table, due, answeredAt: 0, isDone: false, lines: planned.lines }
  table.sent.push(one)
  sent.push(one)
  lateness.push(performance.now() - due)
  const message = { id: actId(index), command: planned.command }
  const request = table.rooms[planned.client]?.request('act', message) as Promise<ActAnswer>
  request.then(
    (answer) => {
      one.answeredAt = performance.now()
      one.isDone = answer.ok
    },
    () => {}, // it stays unanswered, and is counted as such
  )
}

const isWaiting = ({ answeredAt }: Sent): boolean => answeredAt === 0

/**
 * By act, how many lines the record of all has after it. Acts of different clients may overtake one another by a hair; what
 * a wish that was refused would have added does not count. Talk among a few adds none, and is not among them.
 */
function linesAfter({ sent: all, before }: Table): Map<Sent, number> {
  let lines = before
  const adding = all.filter((one) => one.isDone && one.lines > 0)
  return new Map(
    adding.map((one) => {
      lines += one.lines
      return [one, lines]
    }),
  )
}

/** How long after its time everybody had seen each of the measured acts, ms. */
function seenAfter(): number[] {
  const measured = new Set(sent)
  return [...tables.values()].flatMap((table) =>
    [...linesAfter(table)].flatMap(([one, lines]) => {
      if (!measured.has(one)) return []
      return [(table.everyone.find((e) => e.lines >= lines)?.at ?? Number.POSITIVE_INFINITY) - one.due]
    }),
  )
}

export type Load = typeof asks
const asks = answerWith({
  /** Comes in at these places; the plays are those of the tables. */
  async join(port: number, plays: Readonly<Record<string, Play>>, places: readonly Place[]): Promise<void> {
    for (const [id, { acts }] of Object.entries(plays)) {
      if (!tables.has(id)) tables.set(id, { rooms: [], acts, seen: [], everyone: [], sent: [], before: 0 })
    }
    for (const place of places) await enter(port, place)
  },
  /** Sends `rate` acts a second until `stop`. */
  start(rate: number): void {
    stopped = false
    sent = []
    running = send(rate)
  },
  /** From here on it counts; how many were answered so far. */
  mark(): number {
    const answered = sent.filter(({ answeredAt }) => answeredAt > 0).length
    sent = sent.filter(({ answeredAt }) => answeredAt === 0)
    lateness = []
    for (const table of tables.values()) table.everyone.splice(0, table.everyone.length - 1)
    return answered
  },
  answered: (): number => sent.filter(({ answeredAt }) => answeredAt > 0).length,
  async stop(): Promise<Outcome> {
    stopped = true
    await running
    for (const end = performance.now() + PATIENCE_MS; performance.now() < end && sent.some(isWaiting); ) await wait(100)
    await wait(200) // the last patches come after the answers
    const answered = sent.filter(({ answeredAt }) => answeredAt > 0)
    return {
      sent: sent.length,
      answered: answered.length,
      refused: answered.filter(({ isDone }) => !isDone).length,
      everyone: latencyOf(seenAfter()),
      answer: latencyOf(answered.map(({ answeredAt, due }) => answeredAt - due)),
      late: latencyOf(lateness),
    }
  },
})
