/**
 * The Colyseus mirror of one table: the board, and the desks that somebody looks at just now. A desk comes into the
 * state with the first who looks at it and goes with the last. Hands out the views through which clients see it: one
 * StateView a client, never shared, for a change that only a view holds would reach the first sharer alone.
 */
import { StateView } from '@colyseus/schema'
import { Changed } from '../../shared/engine/tracking/followed-moves.ts'
import type { DeskChanges } from '../../shared/engine/tracking/watching.ts'
import type { Board, Desk } from '../../shared/engine/views/board.ts'
import { BoardState, DeskState, TableState } from '../../shared/protocol/state.ts'
import type { Sight } from '../table/principal.ts'
import { reconcile } from './reconcile.ts'

type DeskView = Partial<Desk> | DeskChanges

/** Where the mirror takes from what it shows: each time what is not yet shown, or more. */
export interface Shown {
  board(): Partial<Board>
  /** All of the desk when it is asked for first, or first after `forget`. */
  desk(party: string): DeskView
  /** Nobody looks at this desk any more. */
  forget(party: string): void
}

export interface TableMirror {
  readonly state: TableState
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
  readonly shown: Partial<Desk>
}

/** A mirror that shows the board at once. */
export function tableMirror(source: Shown): TableMirror {
  const state = new TableState()
  state.board = new BoardState()
  const shownBoard: Partial<Board> = {}
  const desks = new Map<string, MirroredDesk>()
  const sights = new Map<StateView, Sight>()

  const showBoard = () => write(source.board(), state.board, shownBoard)
  /** Filled before it is put into the state: what is added later below a desk that a view holds must be flat. */
  const place = (party: string): MirroredDesk => {
    const desk: MirroredDesk = { state: new DeskState(), shown: {} }
    write(source.desk(party), desk.state, desk.shown)
    desks.set(party, desk)
    state.desks.set(party, desk.state)
    return desk
  }
  const clear = (party: string) => {
    if ([...sights.values()].includes(party)) return
    desks.delete(party)
    state.desks.delete(party)
    source.forget(party)
  }
  const sightOf = (view: StateView): Sight => sights.get(view) ?? ''
  const turn: TableMirror['turn'] = (view, sight) => {
    const before = sightOf(view)
    sights.set(view, sight)
    if (sight === before) return
    if (sight !== '') view.add((desks.get(sight) ?? place(sight)).state)
    const left = desks.get(before)
    if (!left) return
    view.remove(left.state)
    clear(before)
  }
  showBoard()
  return {
    state,
    show() {
      showBoard()
      for (const [party, desk] of desks) write(source.desk(party), desk.state, desk.shown)
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
      if (desks.has(party)) clear(party)
    },
  }
}

/** Of what was shown, the fields that come whole are kept, to compare the next ones with. */
function write<View extends object>(view: View, mirror: BoardState | DeskState, shown: object): void {
  reconcile(view, mirror, shown)
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
