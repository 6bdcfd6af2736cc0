/** What was measured, put beside what is promised. */
import { availableParallelism, cpus } from 'node:os'
import type { Budget } from './bundle.ts'
import type { Latency } from './latency.ts'
import { type Peer, type PeerFigures, type Rounds, type Under, WARMING_TABLES } from './peer.ts'
import type { Memory, Profile } from './probe.ts'
import type { Restore } from './restore.ts'

export const RATIO_AT_MOST = 1.5
export const RESTORE_MS_AT_MOST = 50
export const TABLE_KB_AT_MOST = 200

export interface Goal {
  /** `ratio` and `restore` have a profile when they are missed. */
  readonly name: string
  readonly what: string
  readonly value: number
  readonly limit: number
  readonly missed: boolean
}
export interface Row {
  readonly peer: Peer
  readonly rate: number
  readonly cpuMsPerAct: number
  readonly everyoneMs: Latency
  readonly answerMs: Latency
  readonly sentLateMs: Latency
  readonly acts: number
  readonly unanswered: number
  readonly refused: number
}
export interface Figures {
  readonly machine: string
  readonly rows: readonly Row[]
  readonly goals: readonly Goal[]
  readonly memory: MemoryFigures
  readonly restore: Restore
  readonly bundle: readonly Budget[]
  readonly profiles: Readonly<Record<string, Profile>>
}
/** Of a table at which one looks on, of each client more, and of a table with its eight clients and all its desks. */
export type MemoryFigures = Readonly<
  Record<'table' | 'client' | 'full', { readonly heapKB: number; readonly rssKB: number }>
>
interface Measured {
  readonly peers: Readonly<Record<Peer, PeerFigures>>
  readonly restore: Restore
  readonly bundle: readonly Budget[]
  readonly memory: MemoryFigures
}

export function figuresOf({ peers, restore, bundle, memory }: Measured): Figures {
  const rows = (Object.keys(peers) as Peer[]).flatMap((peer) => peers[peer].under.map((under) => rowOf(peer, under)))
  return {
    machine: `${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`,
    rows,
    goals: [
      ...peers.ours.under.map(({ rate }) => ratioAt(rows, rate)),
      restoreGoal(restore),
      memoryGoal(memory),
      ...bundle.map(budgetGoal),
    ],
    memory,
    restore,
    bundle,
    profiles: {},
  }
}

export const isMissed = ({ goals }: Figures, name: string): boolean =>
  goals.some((goal) => goal.name === name && goal.missed)

const rowOf = (peer: Peer, under: Under): Row => ({
  peer,
  rate: under.rate,
  cpuMsPerAct: round(under.cpuPerAct, 3),
  everyoneMs: under.everyone,
  answerMs: under.answer,
  sentLateMs: under.late,
  acts: under.sent,
  unanswered: under.sent - under.answered,
  refused: under.refused,
})

function ratioAt(rows: readonly Row[], rate: number): Goal {
  const row = (peer: Peer) => rows.find((one) => one.peer === peer && one.rate === rate)
  const [ours, stored] = [row('ours'), row('stored')]
  const value = round((ours?.cpuMsPerAct ?? 0) / (stored?.cpuMsPerAct ?? 0), 2)
  const isAlike = ours !== undefined && stored !== undefined && isSameWork(ours, stored)
  const what = `CPU per act at ${rate} acts/s, ours ÷ bare room with our store`
  return {
    name: 'ratio',
    what: isAlike ? what : `${what} (void: not the same acts were refused or left unanswered)`,
    value,
    limit: RATIO_AT_MOST,
    missed: !isAlike || value > RATIO_AT_MOST,
  }
}

/** On a machine that is busy with something else one act overtakes another, and what follows is refused, which costs next to nothing. */
const ALIKE = 0.02
const isSameWork = (a: Row, b: Row): boolean =>
  [a, b].every(({ unanswered, acts }) => unanswered <= ALIKE * acts) &&
  Math.abs(a.refused / a.acts - b.refused / b.acts) <= ALIKE

const restoreGoal = ({ facts, ms }: Restore): Goal => ({
  name: 'restore',
  what: `cold restore of a table of ${facts} facts, ms`,
  value: ms,
  limit: RESTORE_MS_AT_MOST,
  missed: ms > RESTORE_MS_AT_MOST,
})
const memoryGoal = ({ table: { heapKB } }: MemoryFigures): Goal => ({
  name: 'memory',
  what: 'heap of a table, KB',
  value: heapKB,
  limit: TABLE_KB_AT_MOST,
  missed: heapKB > TABLE_KB_AT_MOST,
})
const budgetGoal = ({ what, size, limit, ok }: Budget): Goal => ({
  name: 'bundle',
  what: `bundle: ${what}, KB gz`,
  value: size,
  limit,
  missed: !ok,
})

/** The first client of a table brings the table along. */
export function memoryOf([first, one, all]: Rounds, tables: number): MemoryFigures {
  const counted = tables - WARMING_TABLES
  const perClient = (of: (memory: Memory) => number) => (of(all) - of(one)) / (counted * 7)
  const perTable = (of: (memory: Memory) => number) => (of(one) - of(first)) / counted - perClient(of)
  const perFull = (of: (memory: Memory) => number) => (of(all) - of(first)) / counted
  const kilobytes = (per: typeof perTable) => ({
    heapKB: round(per(({ heap }) => heap) / 1024, 1),
    rssKB: round(per(({ rss }) => rss) / 1024, 1),
  })
  return { table: kilobytes(perTable), client: kilobytes(perClient), full: kilobytes(perFull) }
}

const round = (n: number, digits: number): number => Math.round(n * 10 ** digits) / 10 ** digits
