/**
 * What everyone at the table may see (`Board`) and what one seat may see besides (`Desk`): the fields that the procedures
 * declare, and those that belong to none of them. Every view is built from nothing, never a copy from which something is
 * deleted. Times are epoch ms of the server's clock.
 */
import { PROCEDURES } from '../kernel/registry.ts'
import type { BoardField, DeskField, Shown } from '../kernel/view-field.ts'
import type { World } from '../kernel/world.ts'
import { coreOfDesk, coreOnBoard } from './core.ts'

/** A procedure adds its fields: `declare module '../../views/board.ts' { interface Board extends Shown<typeof board> {} }`. */
export interface Board extends Shown<typeof coreOnBoard> {}
export interface Desk extends Shown<typeof coreOfDesk> {}

type BoardFields = { readonly [F in keyof Board]: BoardField<Board[F]> }
type DeskFields = { readonly [F in keyof Desk]: DeskField<Desk[F]> }

/** Every field by its name, in the order of the procedures. */
export const BOARD = Object.assign({}, coreOnBoard, ...PROCEDURES.map(({ view }) => view.board)) as BoardFields
export const DESK = Object.assign({}, coreOfDesk, ...PROCEDURES.map(({ view }) => view.desk)) as DeskFields

const whole = (fields: object, make: (field: { make: (...from: never[]) => unknown }, name: string) => unknown): unknown =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, make(field, name)]))

export const boardOf = (world: World): Board =>
  whole(BOARD, ({ make }) => (make as (world: World) => unknown)(world)) as Board
export const deskOf = (world: World, party: string): Desk =>
  whole(DESK, ({ make }) => (make as (world: World, party: string) => unknown)(world, party)) as Desk
