import { describe, expect, it } from 'vitest'
import { dice } from '../../shared/engine/testing/dice.ts'
import type { Desk } from '../../shared/engine/views/board.ts'
import type { Sight } from '../table/principal.ts'
import { type Change, earthquake, PARTIES, type Roll, type Views, walk } from '../testing/changing-views.ts'
import { DecodingClient, differs, mapDiffers, serializerOf } from '../testing/decoding-client.ts'
import { type Shown, type TableMirror, tableMirror } from './table-mirror.ts'

/** The desk of somebody's seat, or the one at which an instructor looks; or none. */
const sights = (roll: Roll): Sight => PARTIES[roll(PARTIES.length + 1)] ?? ''
const seenBy = (sight: Sight, desks: ReadonlyMap<string, Desk>) => new Map([...desks].filter(([p]) => p === sight))

/** What the mirror shows, whole each time; the desks that were asked for and not given back. */
function shown(views: () => Views, open = new Set<string>()): Shown {
  return {
    parties: PARTIES,
    board: () => views().board,
    desk: (party) => {
      open.add(party)
      return views().desks.get(party) as Desk
    },
    forget: (party) => open.delete(party),
  }
}

/** One life of a table: clients come, drop, return, turn from desk to desk and leave while everything changes. */
class Life {
  readonly roll: Roll
  readonly change: Change
  readonly mirror: TableMirror
  readonly serializer: ReturnType<typeof serializerOf>
  readonly here: DecodingClient[] = []
  readonly away: DecodingClient[] = []
  readonly open = new Set<string>()
  views: Views
  compared = 0

  constructor(seed: number, begin: (seed: number, roll: Roll) => Change) {
    this.roll = dice(seed)
    this.change = begin(seed, this.roll)
    this.views = this.change()
    this.mirror = tableMirror(shown(() => this.views, this.open))
    this.serializer = serializerOf(this.mirror)
  }
  private someone(): DecodingClient | undefined {
    return this.here[this.roll(Math.max(1, this.here.length))]
  }
  private remove(client: DecodingClient | undefined): DecodingClient | undefined {
    if (client) this.here.splice(this.here.indexOf(client), 1)
    return client
  }
  private drop() {
    const dropped = this.remove(this.someone())
    if (dropped) this.away.push(dropped)
  }
  private comeBack() {
    const back = this.away.shift()
    if (!back) return
    back.resync(this.serializer)
    this.here.push(back)
  }
  /** Also of one who is away just now: the seat is moved, or the time to come back is over. */
  private anybody(): DecodingClient | undefined {
    return this.roll(4) === 0 ? this.away[0] : this.someone()
  }
  private move() {
    const moved = this.anybody()
    if (moved) this.mirror.turn(moved.view, sights(this.roll))
  }
  private leave() {
    const gone = this.anybody()
    if (!gone) return
    for (const list of [this.here, this.away]) if (list.includes(gone)) list.splice(list.indexOf(gone), 1)
    this.mirror.leave(gone.view)
  }
  turn() {
    const { roll } = this
    this.views = this.change()
    this.mirror.show()
    if (roll(3) === 0) this.here.push(new DecodingClient(this.serializer, this.mirror, sights(roll)))
    if (roll(8) === 0) this.drop()
    if (roll(4) === 0) this.comeBack()
    for (let moves = roll(3); moves > 0; moves--) this.move()
    if (roll(6) === 0) this.leave()
    this.serializer.applyPatches(this.here.map((client) => client.asClient))
    for (const client of this.here) this.compare(client)
    const looked = [...this.here, ...this.away].map(({ view }) => this.mirror.sightOf(view)).filter(Boolean)
    expect(this.open).toEqual(new Set(looked))
  }
  private compare({ decoder, view }: DecodingClient) {
    const { board, desks } = this.views
    const sight = this.mirror.sightOf(view)
    const seen = decoder.state as unknown as { board: object; desks?: ReadonlyMap<string, unknown> }
    const found = differs(board, seen.board) || mapDiffers(seenBy(sight, desks), seen.desks ?? new Map(), 'desks')
    if (found) throw new Error(`'${sight}': ${found}`)
    this.compared++
  }
}

/** Gives how often a client was compared; a failure names the seed. */
function live(seed: number, begin: (seed: number, roll: Roll) => Change): number {
  const life = new Life(seed, begin)
  for (let turn = 0; turn < 16; turn++) {
    try {
      life.turn()
    } catch (error) {
      throw new Error(`seed ${seed}, turn ${turn}`, { cause: error })
    }
  }
  return life.compared
}

describe('the mirror of a table', () => {
  it('every client decodes exactly its board and its desks, over 300 random worlds with joins, drops, moves and leaves', () => {
    let compared = 0
    for (let seed = 1; seed <= 300; seed++) compared += live(seed, walk)
    expect(compared).toBeGreaterThan(6_000)
  }, 120_000)

  it('and whatever the views may become', () => {
    let compared = 0
    for (let seed = 1; seed <= 150; seed++) compared += live(seed, earthquake)
    expect(compared).toBeGreaterThan(3_000)
  }, 120_000)

  it('a desk never travels in the bytes of another client', () => {
    const roll = dice(7)
    const change = earthquake(7, roll)
    const marked = () => {
      const { board, desks } = change()
      return {
        board,
        desks: new Map([...desks].map(([p, desk]) => [p, { ...desk, hidden: `secret of ${p} ${roll(9)}` }])),
      }
    }
    let views = marked()
    const mirror = tableMirror(shown(() => views))
    const serializer = serializerOf(mirror)
    const clients = [...PARTIES, ''].map((sight) => new DecodingClient(serializer, mirror, sight))
    const restless = new DecodingClient(serializer, mirror, '')
    for (let turn = 0; turn < 20; turn++) {
      views = marked()
      mirror.turn(restless.view, turn % 2 === 0 ? 'KAZ' : '')
      mirror.show()
      serializer.applyPatches([...clients, restless].map((client) => client.asClient))
    }
    const secretsIn = ({ frames }: DecodingClient) =>
      PARTIES.filter((party) => Buffer.concat(frames).toString('latin1').includes(`secret of ${party}`))
    expect(clients.map(secretsIn)).toEqual([...PARTIES.map((party) => [party]), []])
    expect(secretsIn(restless)).toEqual(['KAZ'])
  })
})
