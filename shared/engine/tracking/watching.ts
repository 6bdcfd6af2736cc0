/**
 * Board and desks of one table that somebody follows: what `boardOf` and `deskOf` would give, told as the differences
 * from the last time, at a fraction of the work.
 */
import type { World } from '../kernel/world.ts'
import { BOARD, type Board, DESK, type Desk } from '../views/board.ts'
import { type Changes, Followed, Part } from './followed.ts'
import { type Changed, followMoves } from './followed-moves.ts'
import type { Turns } from './reading.ts'
import { type Tracker, track } from './tracked-world.ts'

/** The fields that changed; of the moves, which are many, only those that did. */
export type DeskChanges = Partial<Omit<Desk, 'moves'>> & { readonly moves?: Changed<string> }

/** For one table, and its worlds in their order. Whoever asks gets what changed since they asked last. */
export interface Watching {
  board(world: World): Partial<Board>
  desk(world: World, party: string): DeskChanges | Partial<Desk>
  /** Nobody looks at this desk any more: the next time it is told whole. */
  forget(party: string): void
}

export function watching(): Watching {
  let tracker: Tracker | undefined
  let board: Followed | undefined
  const desks = new Map<string, Followed>()
  const turned = (world: World): Tracker => {
    tracker ??= track(world)
    tracker.turnTo(world)
    return tracker
  }
  return {
    board(world) {
      const tracked = turned(world)
      board ??= followBoard(tracked)
      return board.changes()
    },
    desk(world, party) {
      const tracked = turned(world)
      const desk = desks.get(party) ?? followDesk(tracked, party)
      desks.set(party, desk)
      return desk.changes()
    },
    forget(party) {
      desks.delete(party)
    },
  }
}

function followBoard({ world, turns }: Tracker): Followed {
  const board = new Followed()
  for (const [name, { make }] of Object.entries(BOARD)) board.follow(new FieldOfView(turns, name, make, world))
  return board
}

function followDesk(tracker: Tracker, party: string): Followed {
  const { world, turns } = tracker
  const { moves: _, ...fields } = DESK
  const desk = new Followed()
  for (const [name, { make }] of Object.entries(fields)) desk.follow(new FieldOfView(turns, name, make, world, party))
  followMoves(desk, tracker, party)
  return desk
}

const NOTHING = Symbol('nothing told yet')
type Make = (world: World, party: string) => unknown

class FieldOfView extends Part {
  readonly #name: string
  readonly #makeOf: Make
  readonly #world: World
  readonly #party: string
  #value: unknown
  #told: unknown = NOTHING

  constructor(turns: Turns, name: string, makeOf: Make, world: World, party = '') {
    super(turns)
    this.#name = name
    this.#makeOf = makeOf
    this.#world = world
    this.#party = party
  }

  make(): void {
    this.#value = this.#makeOf(this.#world, this.#party)
  }

  tell(to: Changes): void {
    if (this.#value !== this.#told) to[this.#name] = this.#value
    this.#told = this.#value
  }
}
