/** Board and desks of one table that somebody follows: the same as `boardOf` and `deskOf`, at a fraction of the work. */
import type { Board, Desk } from './board.ts'
import { EVERYTHING, incremental } from './incremental.ts'
import { changesBetween } from './noting.ts'
import { type Option, optionsOfSeatIn } from './options.ts'
import { PROCEDURES } from './procedures/index.ts'
import { openForVote } from './procedures/packages.ts'
import type { Refusal } from './refusal.ts'
import { BOARD, DESK, verdictOf } from './views.ts'
import type { World } from './world.ts'

/** A view, or a part of it, that has not changed since the last call is the same object. For one table, and its worlds in their order. */
export interface Watching {
  board(world: World): Board
  desk(world: World, party: string, at: number): Desk
}

/** A view of the present world, in which the parts in `changes` (bits) are not what they were at the last call. */
type View<T> = (world: World, changes: number, at: number) => T

export function watching(): Watching {
  const board = follow(fields(BOARD as Fields<Board>))
  const desks = new Map<string, (world: World, at: number) => Desk>()
  const followDesk = (party: string) => {
    const desk = follow(deskView(party))
    desks.set(party, desk)
    return desk
  }
  return {
    board: (world) => board(world, 0),
    desk: (world, party, at) => (desks.get(party) ?? followDesk(party))(world, at),
  }
}

function follow<T>(view: View<T>): (world: World, at: number) => T {
  let last: World | null = null
  return (world, at) => {
    const changes = last ? changesBetween(last, world) : EVERYTHING
    last = world
    return view(world, changes, at)
  }
}

function deskView(party: string): View<Desk> {
  const { options: _, ...others } = DESK
  const own = Object.entries(others).map(([field, part]) => [field, (w: World, at: number) => part(w, party, at)])
  const besides = fields<Omit<Desk, 'options'>>(Object.fromEntries(own))
  const options = optionsView(party)
  let desk: Desk | null = null
  let was: Omit<Desk, 'options'> | null = null
  return (world, changes, at) => {
    const now = besides(world, changes, at)
    const may = options(world, changes, at)
    if (!desk || now !== was || may !== desk.options) desk = { ...now, options: may }
    was = now
    return desk
  }
}

type Fields<T> = Readonly<Record<keyof T & string, (world: World, at: number) => unknown>>

function fields<T>(parts: Fields<T>): View<T> {
  const names = Object.keys(parts) as (keyof T & string)[]
  const followed = incremental(names.map((name) => parts[name]))
  let were: readonly unknown[] = []
  let view = {} as T
  return (world, changes, at) => {
    const now = followed(world, changes, at)
    if (now === were) return view
    view = { ...view }
    for (const [i, name] of names.entries()) if (now[i] !== were[i]) view[name] = now[i] as T[typeof name]
    were = now
    return view
  }
}

/** Procedure by procedure: an act changes what few of them read, and most often what only one seat may do. */
function optionsView(party: string): View<Desk['options']> {
  const lists = PROCEDURES.map((p) => (world: World, at: number) => optionsOfSeatIn(p, world, party, at))
  const followed = incremental(lists, sayTheSame)
  let were: readonly (readonly Option[])[] = []
  let ripe = ''
  let options: Desk['options'] = new Map()
  return (world, changes, at) => {
    const ripeBefore = ripe
    ripe = openForVote(world, at).join(' ')
    const now = followed(world, ripe === ripeBefore ? changes : EVERYTHING, at)
    if (now !== were) options = new Map(now.flatMap((list) => list.map((o) => [o.key, verdictOf(o)])))
    were = now
    return options
  }
}

const sayTheSame = (a: readonly Option[], b: readonly Option[]): boolean =>
  a.length === b.length && a.every(({ key, refusal }, i) => b[i]?.key === key && isSameRefusal(refusal, b[i]?.refusal))
const isSameRefusal = (a: Refusal | undefined, b: Refusal | undefined): boolean =>
  a?.code === b?.code && a?.rule === b?.rule
