/**
 * The Colyseus mirror of one table: the board, and the desks, of which those are kept up to date at which somebody looks
 * just now. Every desk has its place, and a row of numbers, from the beginning, so that nobody can tell which are looked at. Hands
 * out the views through which clients see it: one StateView a client, never shared, for a change that only a view holds
 * would reach the first sharer alone.
 */
import { MapSchema, StateView } from '@colyseus/schema'
import { Changed } from '../../shared/engine/tracking/followed-moves.ts'
import type { DeskChanges } from '../../shared/engine/tracking/watching.ts'
import { BOARD, type Board, DESK, type Desk } from '../../shared/engine/views/board.ts'
import { BoardState, DeskState, TableState } from '../../shared/protocol/state.ts'
import type { Sight } from '../table/principal.ts'
import { reconcile } from './reconcile.ts'
import { type Numbering, numberWhole, referenceNumbers } from './reference-numbers.ts'

type DeskView = Partial<Desk> | DeskChanges

/** Where the mirror takes from what it shows: each time what is not yet shown, or more. */
export interface Shown {
  readonly parties: readonly string[]
  board(): Partial<Board>
  /** All of the desk when it is asked for first, or first after `forget`. */
  desk(party: string): DeskView
  /** Nobody looks at this desk any more. */
  forget(party: string): void
}

export interface TableMirror {
  readonly state: TableState
  /** The parties whose desks are kept up to date. */
  readonly looked: readonly string[]
  /** Writes what changed of the board and of the desks that somebody looks at. */
  show(): void
  /** A view for one client, which is to `leave` when the client has. */
  view(sight: Sight): StateView
  sightOf(view: StateView): Sight
  /** Lets a client look elsewhere from the next patch on. */
  turn(view: StateView, sight: Sight): void
  leave(view: StateView): void
}

interface MirroredDesk {
  readonly state: DeskState
  readonly number: Numbering
  /** What it holds while somebody looks at it; else null, and what it holds is of old. */
  shown: Partial<Desk> | null
}

/** A mirror that shows the board at once. */
export function tableMirror(source: Shown): TableMirror {
  const numbers = referenceNumbers(source.parties.length)
  const state = new TableState()
  numbers.board(state.desks)
  const board = new BoardState()
  numberWhole(board, BOARD_FIELDS, numbers.board)
  state.board = board
  const shownBoard: Partial<Board> = {}
  const desks = new Map(source.parties.map((party, place) => [party, emptyDesk(numbers.desk(place))]))
  for (const [party, desk] of desks) state.desks.set(party, desk.state)
  const sights = new Map<StateView, Sight>()

  const showBoard = () => write(source.board(), board, numbers.board, shownBoard)
  /** Filled before a view holds it: what is added later below a desk that a view holds must be flat. */
  const open = (desk: MirroredDesk, party: string) => {
    addMaps(desk)
    desk.shown = {}
    write(whole(source.desk(party)), desk.state, desk.number, desk.shown)
  }
  const close = (desk: MirroredDesk | undefined, party: string) => {
    if (!desk || [...sights.values()].includes(party)) return
    desk.shown = null
    source.forget(party)
  }
  const sightOf = (view: StateView): Sight => sights.get(view) ?? ''
  const turn: TableMirror['turn'] = (view, sight) => {
    const before = sightOf(view)
    sights.set(view, sight)
    if (sight === before) return
    const desk = desks.get(sight)
    if (desk && !desk.shown) open(desk, sight)
    if (desk) view.add(desk.state)
    const left = desks.get(before)
    if (left) view.remove(left.state)
    close(left, before)
  }
  showBoard()
  return {
    state,
    get looked() {
      return source.parties.filter((party) => desks.get(party)?.shown)
    },
    show() {
      showBoard()
      for (const [party, { state: mirror, number, shown }] of desks)
        if (shown) write(source.desk(party), mirror, number, shown)
    },
    view(sight) {
      const view = new StateView()
      turn(view, sight)
      return view
    },
    sightOf,
    turn,
    leave(view) {
      const party = sightOf(view)
      sights.delete(view)
      view.dispose()
      close(desks.get(party), party)
    },
  }
}

const BOARD_FIELDS = Object.keys(BOARD)
const MAPS_OF_DESK = Object.entries(DESK).flatMap(([name, field]) => ('map' in field ? [name] : []))

function emptyDesk(number: Numbering): MirroredDesk {
  const state = new DeskState()
  number(state)
  return { state, number, shown: null }
}

/** The maps of a desk, whose numbers follow on its own: most desks are never looked at, and a dozen empty maps take 10 KB. */
function addMaps({ state, number }: MirroredDesk): void {
  const written = state as unknown as Record<string, MapSchema | undefined>
  for (const field of MAPS_OF_DESK) {
    if (written[field]) continue
    const map = new MapSchema()
    number(map)
    written[field] = map
  }
}

/** A desk that is told anew: what it has no moves of any more must go, too. */
const whole = ({ moves, ...rest }: DeskView): object => ({
  ...rest,
  moves: moves instanceof Changed ? new Map(moves) : (moves ?? new Map()),
})

/** Of what was shown, the fields that come whole are kept, to compare the next ones with. */
function write<View extends object>(
  view: View,
  mirror: BoardState | DeskState,
  number: Numbering,
  shown: object,
): void {
  reconcile(view, mirror, number, shown)
  for (const [field, value] of Object.entries(view))
    if (!(value instanceof Changed)) (shown as Record<string, unknown>)[field] = value
}

/**
 * To be called when a client has been sent the full state: forgets what its view had queued before, which that state
 * already holds. Left in place, it would be sent again, and an entry that is gone by then would be sent as the
 * deletion of an index that a client which was away may know by another key.
 */
export function settle(view: StateView): void {
  view.changes.clear()
}
