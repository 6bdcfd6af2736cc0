/**
 * Board and desks of one table that somebody follows: what `boardOf` and `deskOf` would give, told as the differences
 * from the last time, at a fraction of the work.
 */
import { computed, type ReadonlySignal } from '@preact/signals-core'
import { PROCEDURES } from '../kernel/registry.ts'
import type { World } from '../kernel/world.ts'
import { BOARD, type Board, DESK, type Desk } from '../views/board.ts'
import { type Move, movesOfSeatIn, verdictOf } from '../views/moves.ts'
import { type Tracker, track } from './tracked-world.ts'

/** Of a map, only the entries that changed; null for one that is gone. */
export class Changed<V> extends Map<string, V | null> {}

/** The fields that changed; of the moves, which are many, only those that did. */
export type DeskChanges = Partial<Omit<Desk, 'moves'>> & { readonly moves?: Changed<string> }

/** For one table, and its worlds in their order. Whoever asks gets what changed since they asked last. */
export interface Watching {
  board(world: World): Partial<Board>
  desk(world: World, party: string): DeskChanges
  /** Nobody looks at this desk any more: the next time it is told whole. */
  forget(party: string): void
}

/** Writes what changed into `to`. */
type Follower = (to: Record<string, unknown>) => void

export function watching(): Watching {
  let tracker: Tracker | undefined
  let board: Follower | undefined
  const desks = new Map<string, Follower>()
  const turned = (world: World): World => {
    tracker ??= track(world)
    tracker.turnTo(world)
    return tracker.world
  }
  const changed = (follow: Follower) => {
    const to = {}
    follow(to)
    return to
  }
  const deskOf = (tracked: World, party: string): Follower => {
    const known = desks.get(party) ?? followDesk(tracked, party)
    desks.set(party, known)
    return known
  }
  return {
    board(world) {
      const tracked = turned(world)
      board ??= followFields(Object.entries(BOARD).map(([name, { make }]) => [name, () => make(tracked)]))
      return changed(board)
    },
    desk: (world, party) => changed(deskOf(turned(world), party)),
    forget: (party) => void desks.delete(party),
  }
}

function followFields(fields: readonly (readonly [name: string, make: () => unknown])[]): Follower {
  const followed = fields.map(([name, make]) => ({ name, now: computed(make), told: NOTHING as unknown }))
  return (to) => {
    for (const field of followed) {
      const is = field.now.value
      if (is === field.told) continue
      field.told = is
      to[field.name] = is
    }
  }
}
const NOTHING = Symbol('nothing told yet')

function followDesk(tracked: World, party: string): Follower {
  const { moves: _, ...others } = DESK
  const fields = followFields(Object.entries(others).map(([name, { make }]) => [name, () => make(tracked, party)]))
  const moves = followMoves(PROCEDURES.map((p) => computed(() => movesOfSeatIn(p, tracked, party))))
  return (to) => {
    fields(to)
    moves(to)
  }
}

/** Procedure by procedure: an act changes what few of them read, and most often what only one seat may do. */
function followMoves(lists: readonly ReadonlySignal<readonly Move[]>[]): Follower {
  const told: (readonly Move[])[] = []
  return (to) => {
    lists.forEach((moves, i) => {
      const is = moves.value
      const was = told[i] ?? []
      if (is === was) return
      told[i] = is
      compare(was, is, to)
    })
  }
}

/** Both lists name each key once, and mostly in the same order. */
function compare(was: readonly Move[], is: readonly Move[], to: { moves?: Changed<string> }): void {
  const tell = (key: string, verdict: string | null) => {
    to.moves ??= new Changed<string>()
    to.moves.set(key, verdict)
  }
  let next = 0
  const forget = (end: number) => {
    for (; next < end; next++) tell((was[next] as Move).key, null)
  }
  for (const move of is) {
    const i = indexFrom(was, move.key, next)
    if (i >= 0) forget(i)
    if (i < 0 || !saysTheSame(was[i] as Move, move)) tell(move.key, verdictOf(move))
    if (i >= 0) next = i + 1
  }
  forget(was.length)
}

function indexFrom(moves: readonly Move[], key: string, from: number): number {
  for (let i = from; i < moves.length; i++) if (moves[i]?.key === key) return i
  return -1
}

const saysTheSame = (a: Move, b: Move): boolean => a.refusal === b.refusal || verdictOf(a) === verdictOf(b)
