/**
 * The clients of the benchmark, in a process of their own so that their work is not the server's. Open loop: acts are
 * sent at their time whether or not the earlier ones have been answered, and latency counts from that time.
 */
import { setTimeout as wait } from 'node:timers/promises'
import { Client, type Room } from '@colyseus/sdk'
import type { ActAnswer, RecordMessage } from '../../shared/protocol/messages.ts'
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
  /** In the bare room, where its facts begin; 0 in ours, which tells nobody. */
  seq: number
  /** In our room, of what is said for all to hear: how many clients have the line, and when the last one had; Infinity before. */
  heard: number
  heardAt: number | undefined
}
interface Table {
  readonly rooms: Room[]
  readonly acts: Play['acts']
  /** How far each client has seen: the bare room is a number. */
  readonly seen: number[]
  /** When everybody had seen so far: in the order of time. */
  readonly everyone: { readonly seq: number; readonly at: number }[]
  /** By its words, what was said for all to hear: in our room that everybody has the line is how we know. */
  readonly said: Map<string, Sent>
  next: number
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
  room.onMessage('record', (lines: RecordMessage) => hear(table, lines))
  room.onMessage('*', () => {})
  room.onStateChange(({ seq = 0 }: { seq?: number }) => see(table, client, seq))
}

function hear({ said, rooms }: Table, { entries }: RecordMessage): void {
  for (const { type, params } of entries) {
    const one = type === 'said' ? said.get(String(params.text)) : undefined
    if (!one) continue
    one.heard += 1
    if (one.heard === rooms.length) one.heardAt = performance.now()
  }
}

function see(table: Table, client: number, seq: number): void {
  if (seq <= (table.seen[client] ?? 0)) return
  table.seen[client] = seq
  const all = Math.min(...table.seen)
  if (all > (table.everyone.at(-1)?.seq ?? 0)) table.everyone.push({ seq: all, at: performance.now() })
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
  const index = table.next
  const planned = table.acts[index]
  if (!planned) throw new Error('the rehearsal was too short')
  table.next += 1
  const { command } = planned
  const one: Sent = { table, due, answeredAt: 0, isDone: false, seq: 0, heard: 0, heardAt: undefined }
  sent.push(one)
  if (command.type === 'say' && command.channel === 'plenary') {
    one.heardAt = Number.POSITIVE_INFINITY
    table.said.set(command.text, one)
  }
  lateness.push(performance.now() - due)
  const message = { id: actId(index), command }
  const request = table.rooms[planned.client]?.request('act', message) as Promise<ActAnswer & { seq?: number }>
  request.then(
    (answer) => {
      one.answeredAt = performance.now()
      one.isDone = answer.ok
      one.seq = answer.seq ?? 0
    },
    () => {}, // it stays unanswered, and is counted as such
  )
}

const isWaiting = ({ answeredAt }: Sent): boolean => answeredAt === 0
/** When everybody had seen it; undefined in our room of what was not said for all to hear. */
const seenAt = ({ table, seq, heardAt }: Sent): number | undefined =>
  seq > 0 ? (table.everyone.find((e) => e.seq >= seq)?.at ?? Number.POSITIVE_INFINITY) : heardAt
/** How long after its time, ms; nothing where that is not known. */
function seenAfter(one: Sent): number[] {
  const at = seenAt(one)
  return at === undefined ? [] : [at - one.due]
}

export type Load = typeof asks
const asks = answerWith({
  /** Comes in at these places; the plays are those of the tables. */
  async join(port: number, plays: Readonly<Record<string, Play>>, places: readonly Place[]): Promise<void> {
    for (const [id, { acts }] of Object.entries(plays)) {
      if (!tables.has(id)) tables.set(id, { rooms: [], acts, seen: [], everyone: [], said: new Map(), next: 0 })
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
    const done = answered.filter(({ isDone }) => isDone)
    return {
      sent: sent.length,
      answered: answered.length,
      refused: answered.length - done.length,
      everyone: latencyOf(done.flatMap(seenAfter)),
      answer: latencyOf(answered.map(({ answeredAt, due }) => answeredAt - due)),
      late: latencyOf(lateness),
    }
  },
})
