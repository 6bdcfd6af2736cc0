/**
 * A real server under faults: two hundred rounds, a hundred thousand messages, one data folder. What was answered is in
 * the log, once and unaltered; what clients have decoded is what the log says; memory stays; nothing is complained of.
 */
import { setTimeout as wait } from 'node:timers/promises'
import { expect, it, vi } from 'vitest'
import { dice } from '../shared/engine/testing/dice.ts'
import type { ClassAnswer, SeatAnswer } from '../shared/protocol/http.ts'
import { SCENARIO } from './testing/running.ts'
import { badNetwork } from './testing/soak/bad-network.ts'
import { comparison } from './testing/soak/compare.ts'
import { FAULTS, type FaultName, type Soak } from './testing/soak/faults.ts'
import { ledger } from './testing/soak/ledger.ts'
import { type Place, soakPerson } from './testing/soak/person.ts'
import { servedFrom } from './testing/soak/served.ts'

const SEED = 20261122
const TABLES = 4
const PARTIES = ['BLR', 'KAZ', 'KGZ', 'RUS', 'TJK']
const MESSAGES = 100_000
/** How often each fault happens: at first among deaths of the server, then to one process that has to live with it all. */
const DYING = { kill: 64, drain: 12, cut: 14, stall: 10, halfOpen: 6, flood: 6, repeat: 10, garbage: 8 }
const LIVING = { cut: 20, stall: 14, halfOpen: 8, flood: 8, repeat: 12, garbage: 8 }
/** Every so many rounds the instructors end a stage. */
const STAGE_ROUNDS = 30

/** Nobody speaks for so long only when something hangs, ms. */
const SILENCE_MS = 180_000

/**
 * What may be added for each act to what a process holds. A table keeps the id and the place of every act that it answered,
 * on purpose: about 100 bytes; its world grows by about as much. Twice as much as both is a leak.
 */
const BYTES_AN_ACT = 512
/** By so much the least of ten samples may lie above what is really left, when the collector was lazy. */
const SLACK = 24 * 1024 * 1024
/** About three times what four tables of 20,000 facts keep. V8 ends a process whose objects need more, and that is noticed. */
const HEAP_MB = 192
/**
 * All that the process may take, what waits for stalled clients included: both of its threads at their limit, and what an
 * empty server takes, 200 MB. Reading long logs anew after each death is what comes nearest.
 */
const RESIDENT_AT_MOST = (2 * HEAP_MB + 200) * 1024 * 1024

const post = async <T>(url: string, body: object): Promise<T> => {
  const headers = { 'content-type': 'application/json' }
  return (await (await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })).json()) as T
}

/** A class with everybody in their seats. */
async function seats(url: string): Promise<Place[]> {
  const group = await post<ClassAnswer>(`${url}/api/classes`, {
    ...{ scenario: SCENARIO, pace: 'double', name: 'Айгүл', tables: TABLES },
    ...{ lang: 'kk', assignment: 'free', bots: false },
  })
  const { sub } = JSON.parse(Buffer.from(group.token.split('.')[1] ?? '', 'base64url').toString()) as { sub: string }
  const places: Place[] = []
  for (const { table, code } of group.tables) {
    places.push({ table, token: group.token, actor: `instructor:${sub}`, party: '' })
    for (const party of PARTIES) {
      const seat = await post<SeatAnswer>(`${url}/api/join`, { code, name: party, party, lang: 'kk' })
      places.push({ table, token: seat.token, actor: `delegate:${seat.person}`, party })
    }
  }
  return places
}

const shuffled = (counts: Partial<Record<FaultName, number>>, roll: (n: number) => number): FaultName[] => {
  const rest = Object.entries(counts).flatMap(([name, count]) => Array<FaultName>(count).fill(name as FaultName))
  return Array.from({ length: rest.length }, () => rest.splice(roll(rest.length), 1)).flat()
}

/** Waits until everybody is here and all at a table have seen the same. */
async function calm({ people }: Soak): Promise<void> {
  for (const person of people) person.hold(true)
  const seen = () => people.map((p) => `${p.place.table} ${p.isHere() ? p.state()?.board.entries : NaN}`)
  const isCalm = (now: string[]) => new Set(now).size === TABLES && !now.some((text) => text.endsWith('NaN'))
  for (let before = '', since = 0; since < 5; await wait(100)) {
    const now = seen()
    since = isCalm(now) && now.join() === before ? since + 1 : 0
    before = now.join()
  }
}

async function round(soak: Soak, fault: FaultName, messages: number): Promise<void> {
  await FAULTS[fault](soak)
  const sent = () => soak.people.reduce((sum, person) => sum + person.sent(), 0)
  for (const end = Date.now() + SILENCE_MS; sent() < messages; await wait(5))
    if (Date.now() > end) throw new Error(`nobody speaks after ${fault}: ${sent()} of ${messages}`)
}

it(`two hundred faults and a hundred thousand messages: nothing is lost, doubled or leaked (seed ${SEED})`, async () => {
  vi.spyOn(console, 'warn').mockReturnValue() // the SDK tells of each connection that breaks, and here thousands do
  const roll = dice(SEED)
  const network = await badNetwork()
  const served = servedFrom(HEAP_MB)
  const port = await served.start()
  network.lead(port)
  const places = await seats(`http://127.0.0.1:${port}`)
  const book = ledger()
  const people = places.map((place, n) => soakPerson(network.url, place, book, dice(SEED + 1 + n)))
  const soak: Soak = { network, served, people, roll, comparison: comparison(served.file, book), problems: [] }
  const teachers = people.filter(({ place }) => place.party === '')
  for (const teacher of teachers) teacher.want({ type: 'begin-talks' })

  const faults = [...shuffled(DYING, roll), ...shuffled(LIVING, roll)]
  expect(faults).toHaveLength(200)
  const dying = faults.findLastIndex((fault) => fault === 'kill' || fault === 'drain')
  const heaps: { heap: number; done: number }[] = []
  const residents: number[] = []
  for (const [n, fault] of faults.entries()) {
    await round(soak, fault, ((n + 1) * MESSAGES) / faults.length)
    if (n % STAGE_ROUNDS === STAGE_ROUNDS - 1) for (const teacher of teachers) teacher.want({ type: 'advance' })
    const { heap, resident } = await served.memory()
    residents.push(resident)
    if (n > dying) heaps.push({ heap, done: book.counts.done })
  }

  // The last word of a living process, and the first of the next one.
  for (const start of [true, false]) {
    await calm(soak)
    await served.kill()
    await soak.comparison.run(people, true)
    if (start) network.lead(await served.start())
  }
  await Promise.all(people.map((person) => person.stop()))
  network.close()

  const { compared, facts } = soak.comparison
  const problems = [...book.problems, ...soak.comparison.problems, ...soak.problems, ...served.problems]
  // The least of ten samples is what is left after a collection.
  const floor = (samples: typeof heaps) => Math.min(...samples.map(({ heap }) => heap))
  const [early, late] = [heaps.slice(2, 12), heaps.slice(-10)]
  const grown = floor(late) - floor(early)
  const acts = (late.at(-1)?.done ?? 0) - (early[0]?.done ?? 0)
  const resident = Math.max(...residents)
  console.log({ ...book.counts, facts: facts(), compared: compared(), heap: floor(late), grown, acts, resident })

  expect([...new Set(problems)].slice(0, 20)).toEqual([])
  expect(book.counts.done).toBeGreaterThan(MESSAGES / 2)
  expect(book.counts.again).toBeGreaterThan(1_000)
  expect(compared()).toBeGreaterThan(1_000)
  expect(resident).toBeLessThan(RESIDENT_AT_MOST)
  expect(acts).toBeGreaterThan(MESSAGES / 10)
  expect(grown).toBeLessThan(SLACK + acts * BYTES_AN_ACT)
}, 1_700_000)
