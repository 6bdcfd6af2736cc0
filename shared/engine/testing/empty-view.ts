/** A board and a desk with nothing on them, put together from what the procedures declare. */
import { BOARD, type Board, DESK, type Desk } from '../views/board.ts'

const NOTHING = { string: '', number: 0, boolean: false }

function emptied(fields: object): object {
  const declared = fields as Readonly<Record<string, { readonly cell?: { readonly is: keyof typeof NOTHING } }>>
  return Object.fromEntries(
    Object.entries(declared).map(([name, { cell }]) => [name, cell ? NOTHING[cell.is] : new Map()]),
  )
}
export const emptyBoard = (): Board => emptied(BOARD) as Board
export const emptyDesk = (): Desk => emptied(DESK) as Desk
