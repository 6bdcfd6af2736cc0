/** Board and desks of one table that somebody follows: the same as `boardOf` and `deskOf`, at a fraction of the work. */
import type { Board, Desk } from './board.ts'
import { incremental } from './incremental.ts'
import { optionsOfSeatIn } from './options.ts'
import { PROCEDURES } from './procedures/index.ts'
import { openForVote } from './procedures/packages.ts'
import { BOARD, DESK, type Parts, verdictOf, whole } from './views.ts'
import type { World } from './world.ts'

/** A part that has not changed since the last call is the same object. For one table, and its worlds in their order. */
export interface Watching {
  board(world: World): Board
  desk(world: World, party: string, at: number): Desk
}

type Followed<View> = Parts<View, [world: World, at: number]>

export function watching(): Watching {
  const board = follow<Board>(BOARD)
  const desks = new Map<string, Followed<Desk>>()
  const followDesk = (party: string): Followed<Desk> => {
    const own = Object.entries(DESK).map(([field, part]) => [field, (world: World, at: number) => part(world, party, at)])
    const desk = { ...follow<Desk>(Object.fromEntries(own)), options: followOptions(party) }
    desks.set(party, desk)
    return desk
  }
  return {
    board: (world) => whole(board, world, 0),
    desk: (world, party, at) => whole(desks.get(party) ?? followDesk(party), world, at),
  }
}

const follow = <View>(parts: Followed<View>): Followed<View> =>
  Object.fromEntries(Object.entries(parts).map(([field, part]) => [field, incremental(part as never)])) as unknown as Followed<View>

/** Procedure by procedure, for an act changes what few of them read. */
function followOptions(party: string): (world: World, at: number) => Desk['options'] {
  const lists = PROCEDURES.map((procedure) =>
    incremental((world, at) => optionsOfSeatIn(procedure, world, party, at).map((o) => [o.key, verdictOf(o)] as const)),
  )
  let were: readonly (readonly (readonly [string, string])[])[] = []
  let options: Desk['options'] = new Map()
  return (world, at) => {
    const ripe = openForVote(world, at).join(' ')
    const now = lists.map((list) => list(world, at, ripe))
    if (now.some((list, i) => list !== were[i])) options = new Map(now.flat())
    were = now
    return options
  }
}
