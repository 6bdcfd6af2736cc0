/** The decoded Colyseus state as the plain board and desk of the engine: maps where it has maps. */
import type { Board, Desk } from '../../shared/engine/views/board.ts'

type Json = Readonly<Record<string, unknown>>

const BOARD_MAPS = [
  'deadlines',
  'questions',
  'options',
  'ballots',
  'silences',
  'packages',
  'channels',
  'seats',
  'documents',
]
const DESK_MAPS = ['people', 'channels', 'packages', 'deadlines', 'options']

function withMaps(json: Json, maps: readonly string[]): unknown {
  const plain: Record<string, unknown> = { ...json }
  for (const key of maps) plain[key] = new Map(Object.entries((json[key] as Json) ?? {}))
  return plain
}

export const boardOf = (json: Json): Board => withMaps(json, BOARD_MAPS) as Board
/** The desk among those of the state: there is never more than one. */
export function deskIn(desks: Json): Desk | undefined {
  const [desk] = Object.values(desks) as Json[]
  return desk && (withMaps(desk, DESK_MAPS) as Desk)
}
