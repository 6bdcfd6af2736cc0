/**
 * The Colyseus state of a table: `board` for everyone and, in `desks`, one desk a party that reaches a client
 * only through its `StateView`. Made of the fields that the procedures declare for board and desk, one by one.
 *
 * Flat on purpose: scalars, and maps by id of structures with scalar fields. A child added deeper below what a
 * view holds would arrive empty.
 */
import { type MapSchema, type Schema, schema, t } from '@colyseus/schema'
import type { Cell, Row } from '../engine/kernel/view-field.ts'
import { BOARD, DESK } from '../engine/views/board.ts'

type AnyField = { readonly cell: Cell<unknown> } | { readonly map: Cell<unknown> | Row<unknown> }
type Fields = Record<string, ReturnType<typeof t.string>>
type AnySchema = new () => Schema

const scalar = ({ is }: Cell<unknown>) => t[is]() as ReturnType<typeof t.string>
const schemaOf = (fields: Fields, name: string): AnySchema => schema(fields, name) as unknown as AnySchema

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

function fieldSchema(field: AnyField): Fields[string] {
  if ('cell' in field) return scalar(field.cell)
  const of = 'cells' in field.map ? rowSchema(field.map) : field.map.is
  return t.map(of as 'string') as unknown as Fields[string]
}
const fieldsOf = (fields: object): Fields =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, fieldSchema(field as AnyField)]))

export const BoardState = schemaOf(fieldsOf(BOARD), 'Board')
export const DeskState = schemaOf(fieldsOf(DESK), 'Desk')

/** The root. A client sees every field of `board`, and in `desks` its own seat's only. */
export interface TableState extends Schema {
  board: Schema
  desks: MapSchema<Schema>
}
export const TableState = schema({ board: BoardState as never, desks: t.map(DeskState as never).view() }, 'Table') as unknown as new () => TableState
