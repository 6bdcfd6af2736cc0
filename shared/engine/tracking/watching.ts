/**
 * Board and desks of one table that somebody follows: what `boardOf` and `deskOf` would give, told as the differences
 * from the last time, at a fraction of the work.
 */

import type { World } from '../kernel/world.ts'
import { PROCEDURES } from '../procedures/index.ts'
import { openForVote } from '../procedures/packages/procedure.ts'
import type { Board, Desk } from '../views/board.ts'
import { type Option, optionsOfSeatIn } from '../views/moves.ts'
import { BOARD, DESK, verdictOf } from '../views/views.ts'
import { incremental } from './incremental.ts'
import { type Notes, newNotes, turnTo } from './noting.ts'

/** Of a map, only the entries that changed; null for one that is gone. */
export class Changed<V> extends Map<string, V | null> {}

/** The fields that changed; of the options, which are many, only those that did. */
export type DeskChanges = Partial<Omit<Desk, 'options'>> & { readonly options?: Changed<string> }

/** For one table, and its worlds in their order. Whoever asks gets what changed since they asked last. */
export interface Watching {
  board(world: World): Partial<Board>
  desk(world: World, party: string, at: number): DeskChanges
  /** Nobody follows this desk any more: it is told whole when it is asked for again. */
  forget(party: string): void
}

type View = (world: World, at: number) => unknown
/** Writes the fields that changed into `to`. */
type Follower = (notes: Notes, at: number, to: Record<string, unknown>) => void

export function watching(): Watching {
  const notes = newNotes()
  const board = fields(BOARD)
  const ripe = ripening()
  const desks = new Map<string, readonly Follower[]>()
  const followDesk = (party: string) => {
    const { options: _, ...others } = DESK
    const own = Object.entries(others).map(([field, part]): [string, View] => [field, (w, at) => part(w, party, at)])
    const desk = [fields(Object.fromEntries(own)), options(party, ripe)]
    desks.set(party, desk)
    return desk
  }
  const changed = (world: World, at: number, followers: readonly Follower[]) => {
    turnTo(notes, world)
    const to = {}
    for (const follow of followers) follow(notes, at, to)
    return to
  }
  return {
    board: (world) => changed(world, 0, [board]),
    desk: (world, party, at) => changed(world, at, desks.get(party) ?? followDesk(party)),
    forget: (party) => void desks.delete(party),
  }
}

function fields(views: Readonly<Record<string, View>>): Follower {
  const names = Object.keys(views)
  const follow = incremental(Object.values(views))
  return (notes, at, to) =>
    follow(notes, at, false, (i, now) => {
      to[names[i] as string] = now
    })
}

/** What time alone changes: the packages that have been seen long enough. Asked once for all desks. */
function ripening(): (world: World, at: number) => string {
  let packages: World['packages'] | null = null
  let asked = 0
  let ripe = ''
  return (world, at) => {
    if (packages !== world.packages || asked !== at) ripe = openForVote(world, at).join(' ')
    packages = world.packages
    asked = at
    return ripe
  }
}

/** Procedure by procedure: an act changes what few of them read, and most often what only one seat may do. */
function options(party: string, ripeAt: (world: World, at: number) => string): Follower {
  const lists = PROCEDURES.map((p) => (world: World, at: number) => optionsOfSeatIn(p, world, party, at))
  const follow = incremental(lists)
  const were: (readonly Option[])[] = []
  let ripe = ''
  return (notes, at, to) => {
    const ripeBefore = ripe
    ripe = ripeAt(notes.world as World, at)
    follow(notes, at, ripe !== ripeBefore, (i, now) => {
      compare(were[i] ?? [], now, to)
      were[i] = now
    })
  }
}

/** Both lists name each key once, and mostly in the same order. */
function compare(was: readonly Option[], is: readonly Option[], to: { options?: Changed<string> }): void {
  const tell = (key: string, verdict: string | null) => {
    to.options ??= new Changed<string>()
    to.options.set(key, verdict)
  }
  let next = 0
  const forget = (end: number) => {
    for (; next < end; next++) tell((was[next] as Option).key, null)
  }
  for (const option of is) {
    const i = indexFrom(was, option.key, next)
    if (i >= 0) forget(i)
    if (i < 0 || !saysTheSame(was[i]?.refusal, option.refusal)) tell(option.key, verdictOf(option))
    if (i >= 0) next = i + 1
  }
  forget(was.length)
}

function indexFrom(options: readonly Option[], key: string, from: number): number {
  for (let i = from; i < options.length; i++) if (options[i]?.key === key) return i
  return -1
}

const saysTheSame = (a: Option['refusal'], b: Option['refusal']): boolean =>
  a === b || (a !== undefined && b !== undefined && a.code === b.code && a.rule === b.rule)
