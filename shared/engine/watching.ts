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

type View = (world: World, changes: number, at: number) => unknown
type Follower<Whole> = (world: World, at: number) => Whole

export function watching(): Watching {
  const board = following<Board>([parts(Object.entries(BOARD))])
  const desks = new Map<string, Follower<Desk>>()
  const desk = (party: string): Follower<Desk> => {
    const fields = Object.entries(DESK).filter(([field]) => field !== 'options')
    const own = fields.map(([field, part]) => [field, (world: World, at: number) => part(world, party, at)] as const)
    const followed = following<Desk>([parts(own), options(party)])
    desks.set(party, followed)
    return followed
  }
  return {
    board: (world) => board(world, 0),
    desk: (world, party, at) => (desks.get(party) ?? desk(party))(world, at),
  }
}

/** A whole put together of what `views` give of it; put together anew only when one of them gives something else. */
function following<Whole>(views: readonly View[]): Follower<Whole> {
  let last: World | null = null
  let were: readonly unknown[] = []
  let whole: Whole
  return (world, at) => {
    const changes = last ? changesBetween(last, world) : EVERYTHING
    last = world
    const now = views.map((view) => view(world, changes, at))
    if (now.some((part, i) => part !== were[i])) whole = Object.assign({}, ...now)
    were = now
    return whole
  }
}

/** Fields of a view. */
function parts(fields: readonly (readonly [string, (world: World, at: number) => unknown])[]): View {
  const followed = incremental(fields.map(([, part]) => part))
  let were: readonly unknown[] = []
  let view = {}
  return (world, changes, at) => {
    const now = followed(world, changes, at)
    if (now !== were) view = Object.fromEntries(fields.map(([field], i) => [field, now[i]]))
    were = now
    return view
  }
}

/** The options of a seat, procedure by procedure: an act changes what few of them read, and most often what only one seat may do. */
function options(party: string): View {
  const lists = PROCEDURES.map((p) => (world: World, at: number) => optionsOfSeatIn(p, world, party, at))
  const followed = incremental(lists, sayTheSame)
  let were: readonly (readonly Option[])[] = []
  let ripe = ''
  let view: Pick<Desk, 'options'> = { options: new Map() }
  return (world, changes, at) => {
    const ripeBefore = ripe
    ripe = openForVote(world, at).join(' ')
    const now = followed(world, ripe === ripeBefore ? changes : EVERYTHING, at)
    if (now !== were) view = { options: new Map(now.flat().map((o) => [o.key, verdictOf(o)])) }
    were = now
    return view
  }
}

const sayTheSame = (a: readonly Option[], b: readonly Option[]): boolean =>
  a.length === b.length && a.every(({ key, refusal }, i) => b[i]?.key === key && isSameRefusal(refusal, b[i]?.refusal))
const isSameRefusal = (a: Refusal | undefined, b: Refusal | undefined): boolean =>
  a?.code === b?.code && a?.rule === b?.rule
