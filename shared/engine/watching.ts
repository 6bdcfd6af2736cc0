/** Board and desks of one table that somebody follows: the same as `boardOf` and `deskOf`, at a fraction of the work. */
import type { Board, Desk } from './board.ts'
import { EVERYTHING, type Incremental, incremental } from './incremental.ts'
import { changesBetween } from './noting.ts'
import { type Option, optionsOfSeatIn } from './options.ts'
import { PROCEDURES } from './procedures/index.ts'
import { openForVote } from './procedures/packages.ts'
import type { Refusal } from './refusal.ts'
import { BOARD, DESK, type Parts, verdictOf, whole } from './views.ts'
import type { World } from './world.ts'

/** A part that has not changed since the last call is the same object. For one table, and its worlds in their order. */
export interface Watching {
  board(world: World): Board
  desk(world: World, party: string, at: number): Desk
}

export function watching(): Watching {
  const board = follow<Board>(BOARD)
  const desks = new Map<string, (world: World, at: number) => Desk>()
  const followDesk = (party: string): ((world: World, at: number) => Desk) => {
    const desk = follow<Desk>(partsOfDesk(party), { options: followOptions(party) })
    desks.set(party, desk)
    return desk
  }
  return {
    board: (world) => board(world, 0),
    desk: (world, party, at) => (desks.get(party) ?? followDesk(party))(world, at),
  }
}

const partsOfDesk = (party: string): Parts<Desk, [world: World, at: number]> =>
  Object.fromEntries(
    Object.entries(DESK).map(([field, part]) => [field, (world: World, at: number) => part(world, party, at)]),
  ) as Parts<Desk, [world: World, at: number]>

/** The whole view, each part worked out when it must be; `besides` knows better how for some. */
function follow<View>(
  parts: Parts<View, [world: World, at: number]>,
  besides: Partial<Parts<View, [world: World, changes: number, at: number]>> = {},
): (world: World, at: number) => View {
  const made = Object.entries(parts).map(([field, part]) => [field, incremental(part as never)])
  const followed: Parts<View, [world: World, changes: number, at: number]> = { ...Object.fromEntries(made), ...besides }
  let last: World | null = null
  return (world, at) => {
    const changes = last ? changesBetween(last, world) : EVERYTHING
    last = world
    return whole(followed, world, changes, at)
  }
}

/** Procedure by procedure, for an act changes what few of them read, and most often what only one seat may do. */
function followOptions(party: string): Incremental<Desk['options']> {
  const lists = PROCEDURES.map((p) => incremental((world, at) => optionsOfSeatIn(p, world, party, at), sayTheSame))
  let were: readonly (readonly Option[])[] = []
  let ripe = ''
  let options: Desk['options'] = new Map()
  return (world, changes, at) => {
    const ripeBefore = ripe
    ripe = openForVote(world, at).join(' ')
    const now = lists.map((list) => list(world, ripe === ripeBefore ? changes : EVERYTHING, at))
    if (now.some((list, i) => list !== were[i])) options = new Map(now.flat().map((o) => [o.key, verdictOf(o)]))
    were = now
    return options
  }
}

const sayTheSame = (a: readonly Option[], b: readonly Option[]): boolean =>
  a.length === b.length && a.every(({ key, refusal }, i) => b[i]?.key === key && isSameRefusal(refusal, b[i]?.refusal))
const isSameRefusal = (a: Refusal | undefined, b: Refusal | undefined): boolean => a?.code === b?.code && a?.rule === b?.rule
