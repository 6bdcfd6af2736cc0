/** One peer under load: its server and the clients in processes of their own, at each rate in turn. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type Child, startChild } from './asks.ts'
import type { BareServer } from './bare-server.ts'
import type { Load, Outcome } from './load.ts'
import type { OurServer } from './our-server.ts'
import type { Memory, Profile } from './probe.ts'
import type { Opening } from './tables.ts'

/** `bare`: a Colyseus room. `stored`: that room with our store. `ours`: our table room. */
export type Peer = 'bare' | 'stored' | 'ours'

export interface Under extends Outcome {
  readonly rate: number
  /** Processor time of the server for each answered act, ms. */
  readonly cpuPerAct: number
}
export interface PeerFigures {
  readonly under: readonly Under[]
}
/** With all clients at the `warming` tables; with one at each other table; with all of them. */
export type Rounds = readonly [Memory, Memory, Memory]

/**
 * How long the clients act, at half the highest rate, before anything counts, ms: the server compiles what is hot. After
 * 5 s our server, which has far more code than the peers, was still at it: 1.70 ms an act at 300 acts/s, 1.41 after 20 s;
 * the peers cost the same after either.
 */
const WARMING_MS = 30_000
/** Tables that bring along what a server loads once, 3 MB: one of each kind. Their memory is not counted. */
export const WARMING_TABLES = 2
/** How long they act at a rate before it counts, ms. */
const SETTLING_MS = 1_000

/** The acts of one table that `measure` and `profile` take at most. */
export const actsFor = (rates: readonly number[], seconds: number, tables: number): number => {
  const warming = (Math.max(...rates) * (WARMING_MS + SETTLING_MS)) / 1000
  const measured = rates.reduce((sum, rate) => sum + rate * (seconds + (2 * SETTLING_MS) / 1000), 0)
  return Math.ceil((1.2 * (warming + measured)) / tables)
}

type Server = Child<OurServer> | Child<BareServer>

/** A server with all clients at their tables; called off by `end`. */
async function open(peer: Peer, opening: Omit<Opening, 'folder'>) {
  const folder = mkdtempSync(join(tmpdir(), 'kelissoz-bench-'))
  const server: Server = startChild(peer === 'ours' ? './our-server.ts' : './bare-server.ts')
  const load = startChild<Load>('./load.ts')
  const end = async () => {
    await load.end()
    await server.end()
    rmSync(folder, { recursive: true, force: true })
  }
  const { port, places } = await (server as Child<BareServer>).ask('open', { ...opening, folder }, peer === 'stored')
  const warming = Object.keys(opening.tables).slice(0, WARMING_TABLES)
  const others = places.filter(({ table }) => !warming.includes(table))
  const rounds = [
    places.filter(({ table }) => warming.includes(table)),
    others.filter(({ client }) => client === 0),
    others.filter(({ client }) => client !== 0),
  ]
  const memory: Memory[] = []
  for (const round of rounds) {
    await load.ask('join', port, opening.tables, round)
    memory.push(await server.ask('memory'))
  }
  return { server, load, end, memory: memory as unknown as Rounds }
}

async function warm(load: Child<Load>, rates: readonly number[]): Promise<void> {
  await load.ask('start', Math.max(...rates) / 2)
  await wait(WARMING_MS)
  await load.ask('stop')
}

export async function measure(
  peer: Peer,
  opening: Omit<Opening, 'folder'>,
  rates: readonly number[],
  seconds: number,
): Promise<PeerFigures> {
  const { server, load, end } = await open(peer, opening)
  try {
    const under: Under[] = []
    await warm(load, rates)
    for (const rate of rates) {
      await load.ask('start', rate)
      await wait(SETTLING_MS)
      const [before] = await Promise.all([server.ask('cpu'), load.ask('mark')])
      await wait(seconds * 1000)
      const [after, answered] = await Promise.all([server.ask('cpu'), load.ask('answered')])
      const outcome = await load.ask('stop')
      under.push({ ...outcome, rate, cpuPerAct: (after - before) / answered })
    }
    return { under }
  } finally {
    await end()
  }
}

/** What our server's tables and clients take, before anybody acts. */
export async function measureMemory(opening: Omit<Opening, 'folder'>): Promise<Rounds> {
  const { end, memory } = await open('ours', opening)
  await end()
  return memory
}

/** Where the time of our server goes at each of `rates`, when it is as warm as it was measured. */
export async function profile(
  opening: Omit<Opening, 'folder'>,
  rates: readonly number[],
  seconds: number,
): Promise<Readonly<Record<string, Profile>>> {
  const { server, load, end } = await open('ours', opening)
  try {
    await warm(load, rates)
    const profiles: Record<string, Profile> = {}
    for (const rate of rates) {
      await server.ask('startProfile') // it takes a while, in which nothing is answered
      await load.ask('start', rate)
      await wait(seconds * 1000)
      profiles[`${rate} acts/s`] = await server.ask('stopProfile')
      await load.ask('stop')
    }
    return profiles
  } finally {
    await end()
  }
}
