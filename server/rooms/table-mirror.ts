/**
 * The Colyseus mirror of one table: writes board and desks, and hands out the views through which clients see them.
 * One StateView a client, never shared: a change that only a view holds would reach the first sharer alone.
 */
import { StateView } from '@colyseus/schema'
import type { DeskChanges } from '../../shared/engine/tracking/watching.ts'
import type { Board, Desk } from '../../shared/engine/views/board.ts'
import { BoardState, DeskState, TableState } from '../../shared/protocol/state.ts'
import type { Sight } from '../table/principal.ts'
import { reconcile } from './reconcile.ts'

type DeskView = Partial<Desk> | DeskChanges

export interface TableMirror {
  readonly state: TableState
  /** Writes what is not yet shown of these fields of the board and of desks, by party. */
  show(board: Partial<Board>, desks: ReadonlyMap<string, DeskView>): void
  /** A view for one client; the caller disposes it when the client has left. */
  view(sight: Sight): StateView
  /** Lets a client look elsewhere from the next patch on. */
  turn(view: StateView, from: Sight, to: Sight): void
}

/** A mirror that shows the whole `board` and `desks` at once; the parties that have a desk never change afterwards. */
export function tableMirror(board: Partial<Board>, desks: ReadonlyMap<string, DeskView>): TableMirror {
  const state = new TableState()
  state.board = new BoardState()
  for (const party of desks.keys()) state.desks.set(party, new DeskState())

  const shownBoard: Partial<Board> = {}
  const shownDesks = new Map([...desks.keys()].map((party): [string, DeskView] => [party, {}]))
  const show: TableMirror['show'] = (nextBoard, nextDesks) => {
    reconcile(nextBoard, state.board, shownBoard)
    Object.assign(shownBoard, nextBoard)
    for (const [party, desk] of nextDesks) {
      const mirror = state.desks.get(party)
      const shown = shownDesks.get(party)
      if (!mirror || !shown) throw new Error(`no desk for ${party}`)
      reconcile(desk, mirror, shown)
      Object.assign(shown, desk)
    }
  }
  show(board, desks)
  return {
    state,
    show,
    view(sight) {
      const view = new StateView()
      turn(state, view, { desks: 'none' }, sight)
      return view
    },
    turn: (view, from, to) => turn(state, view, from, to),
  }
}

const shows = (sight: Sight, party: string): boolean =>
  sight.desks === 'all' || (sight.desks === 'one' && sight.party === party)

export const isSameSight = (a: Sight, b: Sight): boolean =>
  a.desks === b.desks && (a.desks !== 'one' || (b.desks === 'one' && a.party === b.party))

function turn(state: TableState, view: StateView, from: Sight, to: Sight): void {
  for (const [party, desk] of state.desks) {
    if (shows(from, party) && !shows(to, party)) view.remove(desk)
    if (!shows(from, party) && shows(to, party)) view.add(desk)
  }
}

/**
 * To be called when a client has been sent the full state: forgets what its view had queued before, which that state
 * already holds. Left in place, it would be sent again, and an entry that is gone by then would be sent as the
 * deletion of an index that a client which was away may know by another key.
 */
export function settle(view: StateView): void {
  view.changes.clear()
}
