/**
 * Board and desks of one table that somebody follows: what `boardOf` and `deskOf` would give, told as the differences
 * from the last time, at a fraction of the work.
 */
import { effect } from '@preact/signals-core'
import type { Procedure } from '../kernel/procedure.ts'
import { PROCEDURES } from '../kernel/registry.ts'
import type { World } from '../kernel/world.ts'
import { BOARD, type Board, DESK, type Desk } from '../views/board.ts'
import { type Move, movesOfSeatOn, subjectsOf, verdictOf } from '../views/moves.ts'
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
type Tell = (to: Record<string, unknown>) => void

/** A board or a desk: what its parts have to tell since it was asked last. */
class Followed {
  readonly #news = new Map<object, Tell>()
  readonly #stops = new Set<() => void>()

  /** What `of` gives is asked for again when something that it read has changed, and told with `tell`. Returns its end, told with `last`. */
  part<T>(of: () => T, tell: (is: T, to: Record<string, unknown>) => void, last?: Tell): () => void {
    const part = {}
    const stop = effect(() => {
      const is = of()
      this.#news.set(part, (to) => tell(is, to))
    })
    this.#stops.add(stop)
    return () => {
      stop()
      this.#stops.delete(stop)
      this.#news.delete(part)
      if (last) this.#news.set({}, last)
    }
  }

  changes(): object {
    const to = {}
    // What a part starts or ends while it tells is told with it.
    for (const tell of this.#news.values()) tell(to)
    this.#news.clear()
    return to
  }

  end(): void {
    for (const stop of this.#stops) stop()
  }
}

export function watching(): Watching {
  let tracker: Tracker | undefined
  let board: Followed | undefined
  const desks = new Map<string, Followed>()
  const turned = (world: World): World => {
    tracker ??= track(world)
    tracker.turnTo(world)
    return tracker.world
  }
  return {
    board(world) {
      const tracked = turned(world)
      board ??= followFields(Object.entries(BOARD).map(([name, { make }]) => [name, () => make(tracked)]))
      return board.changes()
    },
    desk(world, party) {
      const tracked = turned(world)
      const desk = desks.get(party) ?? followDesk(tracked, party)
      desks.set(party, desk)
      return desk.changes()
    },
    forget(party) {
      desks.get(party)?.end()
      desks.delete(party)
    },
  }
}

function followFields(fields: readonly (readonly [name: string, make: () => unknown])[]): Followed {
  const followed = new Followed()
  for (const [name, make] of fields) {
    let told: unknown = NOTHING
    followed.part(make, (is, to) => {
      if (is !== told) to[name] = is
      told = is
    })
  }
  return followed
}
const NOTHING = Symbol('nothing told yet')

function followDesk(tracked: World, party: string): Followed {
  const { moves: _, ...others } = DESK
  const desk = followFields(Object.entries(others).map(([name, { make }]) => [name, () => make(tracked, party)]))
  for (const procedure of PROCEDURES) followMoves(desk, procedure, tracked, party)
  return desk
}

/** Subject by subject: an act changes what few of them read, and most often what only one seat may do. */
function followMoves(desk: Followed, procedure: Procedure, tracked: World, party: string): void {
  const ends = new Map<string, () => void>()
  const follow = (subject: string): (() => void) => {
    let told: readonly Move[] = []
    return desk.part(
      () => movesOfSeatOn(procedure, tracked, party, subject),
      (is, to) => {
        compare(told, is, to)
        told = is
      },
      (to) => compare(told, [], to),
    )
  }
  desk.part(
    () => subjectsOf(procedure, tracked, party),
    (subjects) => {
      for (const [subject, end] of ends) {
        if (subjects.includes(subject)) continue
        end()
        ends.delete(subject)
      }
      for (const subject of subjects) if (!ends.has(subject)) ends.set(subject, follow(subject))
    },
  )
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
