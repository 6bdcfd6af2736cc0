import { describe, expect, it } from 'vitest'
import type { Board, Desk } from '../../shared/engine/board.ts'
import { Meeting } from '../../shared/engine/testing/meeting.ts'
import { smallScenario } from '../../shared/engine/testing/small-scenario.ts'
import { dice, step } from '../../shared/engine/testing/walk.ts'
import { boardOf, deskOf } from '../../shared/engine/views.ts'
import type { Sight } from '../table/badge.ts'
import { DecodingClient, differs, mapDiffers, serializerOf } from '../testing/decoding-client.ts'
import { tableMirror } from './table-mirror.ts'

const PARTIES = smallScenario.parties.map(({ id }) => id)
type Roll = (n: number) => number

interface Views {
  readonly board: Board
  readonly desks: Map<string, Desk>
}
/** One change of what everybody sees, and the views after it. */
type Change = () => Views

const viewsOf = ({ world, now }: Meeting): Views => ({ board: boardOf(world), desks: new Map(PARTIES.map((p) => [p, deskOf(world, p, now)])) })

/** A random walk of the real engine, begun at one of its stages. */
function walk(seed: number, roll: Roll): Change {
  const meeting = new Meeting(smallScenario, { seed, botsFillSeats: seed % 2 === 0 }).begin()
  const stage = ['', 'agenda', 'chain', 'packages', 'signature'][seed % 5]
  if (stage) meeting.waitFor(stage)
  return () => {
    for (let acts = 1 + roll(4); acts > 0 && meeting.world.phase === 'talks'; acts--) step(meeting, roll)
    return viewsOf(meeting)
  }
}

const word = (roll: Roll) => ['', 'tariff', 'duties=equal KAZ=2', 'Өтінемін, қайта қараңыз', 'x'.repeat(roll(40))][roll(5)] ?? ''
const scalar = (roll: Roll, like: unknown) => (typeof like === 'string' ? word(roll) : typeof like === 'boolean' ? roll(2) === 1 : roll(3) * 5e11 + roll(1e6))

/** Anything at all: scalars change, entries come and go and come again under the same id. */
function shake<T>(roll: Roll, value: T): T {
  if (value instanceof Map) {
    const kept = [...value].filter(() => roll(6) > 0).map(([id, v]) => [id, roll(3) === 0 ? shake(roll, v) : v] as const)
    const [, sample] = [...value][0] ?? []
    const added = sample === undefined ? [] : Array.from({ length: roll(3) }, () => [`i${roll(9)}`, shake(roll, sample)] as const)
    return new Map([...kept, ...added]) as T
  }
  if (typeof value !== 'object' || value === null) return scalar(roll, value) as T
  const changed = Object.entries(value).map(([field, v]) => [field, field !== 'party' && (v instanceof Map || roll(3) === 0) ? shake(roll, v) : v])
  return Object.fromEntries(changed) as T
}
function earthquake(seed: number, roll: Roll): Change {
  const meeting = new Meeting(smallScenario, { seed }).begin()
  let views = viewsOf(meeting.waitFor('packages'))
  return () => {
    views = { board: roll(3) > 0 ? shake(roll, views.board) : views.board, desks: new Map([...views.desks].map(([p, d]) => [p, roll(2) ? shake(roll, d) : d])) }
    return views
  }
}

const sights = (roll: Roll): Sight => {
  const party = PARTIES[roll(PARTIES.length + 2)]
  return party ? { desks: 'one', party } : { desks: roll(2) ? 'all' : 'none' }
}
const seenBy = (sight: Sight, desks: ReadonlyMap<string, Desk>) => new Map([...desks].filter(([p]) => sight.desks === 'all' || (sight.desks === 'one' && sight.party === p)))

/** One life of a table with joins, drops, returns, moves and leaves; gives how often a client was compared. */
function live(seed: number, begin: (seed: number, roll: Roll) => Change): number {
  const roll = dice(seed)
  const change = begin(seed, roll)
  let { board, desks } = change()
  const mirror = tableMirror(board, desks)
  const serializer = serializerOf(mirror)
  const here: DecodingClient[] = []
  const away: DecodingClient[] = []
  let compared = 0
  for (let turn = 0; turn < 25; turn++) {
    ;({ board, desks } = change())
    mirror.show(board, desks)
    if (roll(3) === 0) here.push(new DecodingClient(serializer, mirror, sights(roll)))
    if (roll(8) === 0 && here.length > 0) away.push(...here.splice(roll(here.length), 1))
    const back = roll(4) === 0 ? away.shift() : undefined
    if (back) {
      back.resync(serializer)
      here.push(back)
    }
    const moved = roll(6) === 0 ? here[roll(here.length)] : undefined
    if (moved) {
      const to = sights(roll)
      mirror.turn(moved.view, moved.sight, to)
      moved.sight = to
    }
    serializer.applyPatches(here.map((client) => client.asClient))
    for (const { decoder, sight } of here) {
      const seen = decoder.state as unknown as { board: object; desks?: ReadonlyMap<string, unknown> }
      const found = differs(board, seen.board) || mapDiffers(seenBy(sight, desks), seen.desks ?? new Map(), 'desks')
      if (found) throw new Error(`seed ${seed}, turn ${turn}, ${JSON.stringify(sight)}: ${found}`)
      compared++
    }
    if (roll(6) === 0 && here.length > 0) for (const left of here.splice(roll(here.length), 1)) left.view.dispose()
  }
  return compared
}

describe('the mirror of a table', () => {
  it('every client decodes exactly its board and its desks, over 300 random worlds with joins, drops, moves and leaves', () => {
    let compared = 0
    for (let seed = 1; seed <= 300; seed++) compared += live(seed, walk)
    expect(compared).toBeGreaterThan(10_000)
  }, 120_000)

  it('and whatever the views may become', () => {
    let compared = 0
    for (let seed = 1; seed <= 150; seed++) compared += live(seed, earthquake)
    expect(compared).toBeGreaterThan(5_000)
  }, 120_000)

  it('a desk never travels in the bytes of another client', () => {
    const roll = dice(7)
    const change = earthquake(7, roll)
    const marked = () => {
      const { board, desks } = change()
      return { board, desks: new Map([...desks].map(([p, desk]) => [p, { ...desk, hidden: `secret of ${p} ${roll(9)}` }])) }
    }
    const first = marked()
    const mirror = tableMirror(first.board, first.desks)
    const serializer = serializerOf(mirror)
    const lookers: Sight[] = [...PARTIES.map((party): Sight => ({ desks: 'one', party })), { desks: 'none' }]
    const clients = lookers.map((sight) => new DecodingClient(serializer, mirror, sight))
    for (let turn = 0; turn < 20; turn++) {
      const { board, desks } = marked()
      mirror.show(board, desks)
      serializer.applyPatches(clients.map((client) => client.asClient))
    }
    for (const { frames, sight } of clients) {
      const bytes = Buffer.concat(frames).toString('latin1')
      expect(PARTIES.filter((party) => bytes.includes(`secret of ${party}`))).toEqual(sight.desks === 'one' ? [sight.party] : [])
    }
  })
})
