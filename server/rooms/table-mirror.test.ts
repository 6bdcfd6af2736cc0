import { ClientState, SchemaSerializer } from '@colyseus/core'
import { type Decoder, Reflection, type StateView } from '@colyseus/schema'
import { describe, expect, it } from 'vitest'
import type { Board, Desk } from '../../shared/engine/board.ts'
import type { Sight } from '../table/badge.ts'
import { settle, type TableMirror, tableMirror } from './table-mirror.ts'

const PARTIES = ['BLR', 'KAZ', 'KGZ', 'RUS', 'TJK']

/** A repeatable source of whole numbers below `n` (mulberry32). */
function dice(seed: number) {
  let a = seed
  return (n: number) => {
    a = (a + 0x6d2b79f5) | 0
    let x = Math.imul(a ^ (a >>> 15), 1 | a)
    x = (x + Math.imul(x ^ (x >>> 7), 61 | x)) ^ x
    return ((x ^ (x >>> 14)) >>> 0) % n
  }
}
type Dice = ReturnType<typeof dice>

const word = (roll: Dice) => ['', 'tariff', 'duties=equal KAZ=2', 'Өтінемін, қайта қараңыз', 'x'.repeat(roll(40))][roll(5)] ?? ''
const scalar = (roll: Dice, like: unknown) =>
  typeof like === 'string' ? word(roll) : typeof like === 'boolean' ? roll(2) === 1 : roll(3) === 0 ? 0 : 1.7e12 + roll(1e6)

/** Changes some scalars of a structure, never its id. */
function stir<T extends object>(roll: Dice, structure: T): T {
  const next = { ...structure } as Record<string, unknown>
  for (const [field, value] of Object.entries(structure)) {
    if (field !== 'id' && !(value instanceof Map) && roll(3) === 0) next[field] = scalar(roll, value)
  }
  return next as T
}

/** Adds, removes and changes entries of a map. */
function stirMap<T>(roll: Dice, map: ReadonlyMap<string, T>, fresh: (id: string) => T): Map<string, T> {
  const next = new Map<string, T>()
  for (const [id, value] of map) {
    if (roll(6) === 0) continue
    next.set(id, typeof value === 'object' && value !== null ? stir(roll, value) : roll(3) === 0 ? fresh(id) : value)
  }
  for (let n = roll(3); n > 0; n--) {
    const id = `i${roll(12)}`
    if (!next.has(id)) next.set(id, fresh(id))
  }
  return next
}

const question = (id: string) => ({ id, status: 'open', class: 0, raisedBy: '', backing: '', positions: '', returns: 0, agreed: '', aside: '', refused: '' })
const option = (id: string) => ({ id, question: '', by: '', wording: '', lang: '', forInterests: '', base: '' })
const ballot = (id: string) => ({
  id, kind: '', target: '', detail: '', rule: '', by: '', eligible: '', open: true, rollCall: false, answered: '', answers: '', outcome: '',
  verdictRule: '', needed: 0, reached: 0, against: '', aside: '', change: '', changeParties: '', changeVotes: 0,
})
const pack = (id: string) => ({ id, revision: 1, party: '', terms: '', key: '', supporters: '', tabled: false, shownTo: '', votableAt: 0 })
const channel = (id: string) => ({ id, by: 'KAZ', members: '', invited: '', secret: true })
const person = (id: string) => ({ id, name: 'Әсел', role: 'head', present: true, bot: false })

const firstBoard = (): Board => ({
  seq: 0, scenario: 's', pace: 'short', phase: 'lobby', stage: '', stageEnteredAt: 0, goalMet: false, round: 0, chair: '', discussing: '',
  pausedAt: 0, rulesStatus: 'open', rules: '', openBallot: '', lastBallot: '', listCalled: false, listClosed: false, answered: '',
  rankingClosed: false, marksClosed: false, packable: '', order: '', news: '', deadlines: new Map(), questions: new Map(), options: new Map(),
  ballots: new Map(), silences: new Map(), packages: new Map(), channels: new Map(), seats: new Map(), documents: new Map(),
})
const firstDesk = (party: string): Desk => ({
  party, acting: '', delegated: false, hidden: '', value: 0, reservation: 0, ranks: '', marks: '', position: '', scores: '', risks: '',
  people: new Map(), channels: new Map(), packages: new Map(), deadlines: new Map(), options: new Map(),
})

function nextBoard(roll: Dice, board: Board): Board {
  const silence = (id: string) => ({ id, question: '', option: '', by: '' })
  const seat = (id: string) => ({ id, names: '', present: false, bot: false, inRoom: true, withdrawal: '' })
  const document = (id: string) => ({
    id, status: '', authenticatedBy: '', initials: '', signatures: '', declined: '', reservations: '', consents: '', refusedAtHome: '', provisional: false,
  })
  return {
    ...stir(roll, board),
    seq: board.seq + 1,
    deadlines: stirMap(roll, board.deadlines, () => 1.7e12 + roll(1e6)),
    questions: stirMap(roll, board.questions, question),
    options: stirMap(roll, board.options, option),
    ballots: stirMap(roll, board.ballots, ballot),
    silences: stirMap(roll, board.silences, silence),
    packages: stirMap(roll, board.packages, pack),
    channels: stirMap(roll, board.channels, channel),
    seats: stirMap(roll, board.seats, seat),
    documents: stirMap(roll, board.documents, document),
  }
}

const nextDesk = (roll: Dice, desk: Desk): Desk => ({
  ...stir(roll, desk),
  party: desk.party,
  hidden: `secret of ${desk.party}`,
  people: stirMap(roll, desk.people, person),
  channels: stirMap(roll, desk.channels, channel),
  packages: stirMap(roll, desk.packages, pack),
  deadlines: stirMap(roll, desk.deadlines, () => roll(1000)),
  options: stirMap(roll, desk.options, () => ['', 'AGD-5/not-chair'][roll(2)] ?? ''),
})

/** A client as the serializer knows it, decoding what it is sent as the SDK does. */
class FakeClient {
  state: number = ClientState.JOINED
  readonly sight: Sight
  readonly view: StateView
  readonly frames: Uint8Array[] = []
  readonly decoder: Decoder
  constructor(serializer: SchemaSerializer<never>, mirror: TableMirror, sight: Sight) {
    this.sight = sight
    this.view = mirror.view(sight)
    this.decoder = Reflection.decode(serializer.handshake() as Uint8Array)
    this.decoder.decode(Uint8Array.from(serializer.getFullState(this as never) as Uint8Array), { offset: 1 })
    settle(this.view)
  }
  raw(bytes: Uint8Array) {
    this.frames.push(Uint8Array.from(bytes))
    this.decoder.decode(Uint8Array.from(bytes), { offset: 1 })
  }
  resync(serializer: SchemaSerializer<never>) {
    this.decoder.decodeResync(Uint8Array.from(serializer.getFullState(this as never) as Uint8Array), { offset: 1 })
    settle(this.view)
  }
}

/** What a client decoded, or a plain view, as plain JSON with sorted keys. */
function plain(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value
  const entries = value instanceof Map || 'forEach' in value ? [...(value as Map<string, unknown>).entries()] : Object.entries((value as { toJSON?(): object }).toJSON?.() ?? value)
  return Object.fromEntries(entries.map(([k, v]) => [k, plain(v)] as const).sort(([a], [b]) => (a < b ? -1 : 1)))
}

const desksFor = (sight: Sight, desks: ReadonlyMap<string, Desk>) =>
  new Map([...desks].filter(([party]) => sight.desks === 'all' || (sight.desks === 'one' && sight.party === party)))

function sights(roll: Dice): Sight {
  const n = roll(PARTIES.length + 2)
  const party = PARTIES[n]
  return party === undefined ? { desks: n === PARTIES.length ? 'all' : 'none' } : { desks: 'one', party }
}

/** One random life of a table: every client must decode exactly its board and its desks after every turn. */
function live(seed: number): number {
  const roll = dice(seed)
  let board = firstBoard()
  let desks = new Map(PARTIES.map((party) => [party, firstDesk(party)]))
  const mirror = tableMirror(board, desks)
  const serializer = new SchemaSerializer<never>()
  serializer.reset(mirror.state as never)
  let clients: FakeClient[] = []
  const away: FakeClient[] = []
  let compared = 0
  for (let turn = 0; turn < 25; turn++) {
    if (roll(3) > 0) board = nextBoard(roll, board)
    desks = new Map([...desks].map(([party, desk]) => [party, roll(2) === 0 ? nextDesk(roll, desk) : desk]))
    mirror.show(board, desks)
    if (roll(3) === 0) clients.push(new FakeClient(serializer, mirror, sights(roll)))
    if (roll(8) === 0 && clients.length > 0) away.push(...clients.splice(roll(clients.length), 1))
    if (roll(4) === 0 && away.length > 0) {
      const back = away.shift() as FakeClient
      back.resync(serializer)
      clients.push(back)
    }
    serializer.applyPatches(clients as never)
    for (const client of clients) {
      const decoded = plain(client.decoder.state)
      const expected = plain({ board, desks: desksFor(client.sight, desks) })
      expect({ desks: {}, ...(decoded as object) }, `seed ${seed} turn ${turn} ${JSON.stringify(client.sight)}`).toEqual(expected)
      compared++
    }
    if (roll(6) === 0 && clients.length > 0) {
      for (const left of clients.splice(roll(clients.length), 1)) left.view.dispose()
    }
  }
  clients = []
  return compared
}

describe('the mirror of a table', () => {
  it('every client decodes exactly its board and its desks, over 300 random lives with joins, drops and leaves', () => {
    let compared = 0
    for (let seed = 1; seed <= 300; seed++) compared += live(seed)
    expect(compared).toBeGreaterThan(10_000)
  })

  it('a desk never travels in the bytes of another client', () => {
    const roll = dice(7)
    let desks = new Map(PARTIES.map((party) => [party, firstDesk(party)]))
    const mirror = tableMirror(firstBoard(), desks)
    const serializer = new SchemaSerializer<never>()
    serializer.reset(mirror.state as never)
    const clients = [...PARTIES.map((party): Sight => ({ desks: 'one', party })), { desks: 'none' } as const].map(
      (sight) => new FakeClient(serializer, mirror, sight),
    )
    for (let turn = 0; turn < 20; turn++) {
      desks = new Map([...desks].map(([party, desk]) => [party, nextDesk(roll, desk)]))
      mirror.show(firstBoard(), desks)
      serializer.applyPatches(clients as never)
    }
    for (const client of clients) {
      const bytes = Buffer.concat(client.frames).toString('latin1')
      const seen = PARTIES.filter((party) => bytes.includes(`secret of ${party}`))
      expect(seen).toEqual(client.sight.desks === 'one' ? [client.sight.party] : [])
    }
  })
})
