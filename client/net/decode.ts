/** The decoded Colyseus state as the plain board and desk of the engine: maps where it has maps. */
import type { Board, Desk } from '../../shared/engine/views/board.ts'

type Json = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null

/** Whatever is no scalar is a map (see `board.ts`); an empty one comes over the wire like any other. */
const withMaps = (json: Json): unknown =>
  Object.fromEntries(
    Object.entries(json).map(([field, value]) => [field, isObject(value) ? new Map(Object.entries(value)) : value]),
  )

/** Null until it has come. */
export const boardOf = (json: Json | undefined): Board | null => (json ? (withMaps(json) as Board) : null)
/** The desk among those of the state: there is never more than one. */
export function deskIn(desks: Json): Desk | undefined {
  const [desk] = Object.values(desks) as Json[]
  return desk && (withMaps(desk) as Desk)
}
