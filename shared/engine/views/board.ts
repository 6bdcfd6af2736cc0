/**
 * What everyone at the table may see (`Board`) and what one seat may see besides (`Desk`): the fields that the procedures
 * declare, and those that belong to none of them. Every view is built from nothing, never a copy from which something is
 * deleted. Times are epoch ms of the server's clock.
 */
import { PROCEDURES } from '../kernel/registry.ts'
import type { Board, Desk } from '../kernel/view.ts'
import type { BoardField, DeskField } from '../kernel/view-field.ts'
import type { World } from '../kernel/world.ts'
import { coreOfDesk, coreOnBoard } from './core.ts'

export type { Board, Desk } from '../kernel/view.ts'

type BoardFields = { readonly [F in keyof Board]: BoardField<Board[F]> }
type DeskFields = { readonly [F in keyof Desk]: DeskField<Desk[F]> }

/** Every field by its name, in the order of the procedures. */
export const BOARD = Object.assign({}, coreOnBoard, ...PROCEDURES.map(({ view }) => view.board)) as BoardFields
export const DESK = Object.assign({}, coreOfDesk, ...PROCEDURES.map(({ view }) => view.desk)) as DeskFields

/** The makers of a view's fields by their names. */
const makers = <From extends readonly unknown[]>(fields: object) =>
  Object.entries(fields as Record<string, { make: (...from: From) => unknown }>).map(
    ([name, { make }]) => [name, make] as const,
  )
const ofBoard = makers<[world: World]>(BOARD)
const ofDesk = makers<[world: World, party: string]>(DESK)

export const boardOf = (world: World): Board =>
  Object.fromEntries(ofBoard.map(([name, make]) => [name, make(world)])) as unknown as Board
export const deskOf = (world: World, party: string): Desk =>
  Object.fromEntries(ofDesk.map(([name, make]) => [name, make(world, party)])) as unknown as Desk
