/**
 * The Colyseus state of a table: `board` for everyone and, in `desks`, one desk a party that reaches a client
 * only through its `StateView`. Made of the fields that the procedures declare for board and desk, one by one.
 *
 * Flat on purpose: scalars, and maps by id of structures with scalar fields. A child added deeper below what a
 * view holds would arrive empty.
 */
import { type MapSchema, type Schema, schema, t } from '@colyseus/schema'
import type { Cell, Row } from '../engine/kernel/view-field.ts'
import { BOARD, type Board, DESK, type Desk } from '../engine/views/board.ts'

/** What a view becomes in the state: its maps are map schemas, its rows structures. */
type Mirrored<V> = Schema & {
  [F in keyof V]: V[F] extends ReadonlyMap<string, infer E> ? MapSchema<E extends object ? Schema & E : E> : V[F]
}
export type BoardState = Mirrored<Board>
export type DeskState = Mirrored<Desk>
/** The root. A client sees every field of `board`, and in `desks` its own seat's only. */
export interface TableState extends Schema {
  board: BoardState
  desks: MapSchema<DeskState>
}

type AnyField = { readonly cell: Cell<unknown> } | { readonly map: Cell<unknown> | Row<unknown> }
type Fields = Parameters<typeof schema>[0]
type AnySchema = new () => Schema
const schemaOf = <S extends Schema>(fields: Fields, name: string) => schema(fields, name) as unknown as new () => S

const scalar = ({ is }: Cell<unknown>) => t[is]()

/** One class a kind of row, whether board or desk holds it. */
const rows = new Map<string, AnySchema>()
function rowSchema({ name, cells }: Row<unknown>): AnySchema {
  const known = rows.get(name)
  if (known) return known
  const fields = Object.entries(cells as Record<string, Cell<unknown>>).map(([id, cell]) => [id, scalar(cell)])
  const made = schemaOf(Object.fromEntries(fields), name)
  rows.set(name, made)
  return made
}

const mapSchema = (entry: Cell<unknown> | Row<unknown>) =>
  t.map(('cells' in entry ? rowSchema(entry) : entry.is) as 'string')
const fieldsOf = (fields: object, map: (entry: Cell<unknown> | Row<unknown>) => Fields[string]): Fields =>
  Object.fromEntries(
    Object.entries(fields as Record<string, AnyField>).map(([name, field]) => [
      name,
      'cell' in field ? scalar(field.cell) : map(field.map),
    ]),
  )

export const BoardState = schemaOf<BoardState>(fieldsOf(BOARD, mapSchema), 'Board')
/** Its maps come when somebody looks at it first. */
export const DeskState = schemaOf<DeskState>(
  fieldsOf(DESK, (entry) => mapSchema(entry).optional()),
  'Desk',
)
export const TableState = schemaOf<TableState>({ board: BoardState, desks: t.map(DeskState).view() }, 'Table')
