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
  'bodies',
  'polls',
]
const DESK_MAPS = [
  'people',
  'channels',
  'packages',
  'deadlines',
  'moves',
  'bodies',
  'ballots',
  'questions',
  'options',
  'silences',
]

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null

/** Whatever is no scalar is a map (see `board.ts`); `maps` are read whether or not they have come. */
function withMaps(json: Json, maps: readonly string[]): unknown {
  const plain: Record<string, unknown> = { ...json }
  for (const key of maps) plain[key] = new Map()
  for (const [key, value] of Object.entries(json)) if (isObject(value)) plain[key] = new Map(Object.entries(value))
  return plain
}

export const boardOf = (json: Json): Board => withMaps(json, BOARD_MAPS) as Board
/** The desk among those of the state: there is never more than one. */
export function deskIn(desks: Json): Desk | undefined {
  const [desk] = Object.values(desks) as Json[]
  return desk && (withMaps(desk, DESK_MAPS) as Desk)
}
