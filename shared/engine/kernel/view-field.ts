/**
 * Fields of board and desk: what each holds, what it means, and how it is made of a world. One declaration gives the type,
 * the field of the Colyseus state and the line of the page on the wire.
 *
 * Flat: scalars, and maps by id of rows with scalar fields. Lists of ids are one text joined by spaces; small maps are one
 * text of `key=value` pairs joined by spaces. `''`, `0` and `false` stand for "none".
 */
import type { World } from './world.ts'

export type Scalar = 'string' | 'number' | 'boolean'

/** `T` is what TypeScript knows it as: a text may be one of a few words. */
export interface Cell<T> {
  readonly is: Scalar
  readonly about: string
  readonly example?: T
}
export const text = (about = ''): Cell<string> => ({ is: 'string', about })
export const word = <T extends string>(about = ''): Cell<T> => ({ is: 'string', about })
export const number = (about = ''): Cell<number> => ({ is: 'number', about })
export const flag = (about = ''): Cell<boolean> => ({ is: 'boolean', about })

export interface Row<T> {
  readonly name: string
  readonly cells: { readonly [K in keyof T]: Cell<T[K]> }
}
/** A structure of scalars; `name` is what the wire calls it. */
export const row = <T>(name: string, cells: { readonly [K in keyof T]: Cell<T[K]> }): Row<T> => ({ name, cells })
// biome-ignore lint/suspicious/noExplicitAny: any row
export type RowType<R extends Row<any>> = R extends Row<infer T> ? Readonly<T> : never

/** Of a map: what an entry holds. */
export type Entry<T> = T extends string | number | boolean ? Cell<T> : Row<T>

/** Where a field is shown: `From` is the world, and for a desk also its party. */
export type Field<T, From extends readonly unknown[]> =
  | { readonly cell: Cell<T>; readonly make: (...from: From) => T }
  | {
      readonly map: T extends ReadonlyMap<string, infer V> ? Entry<V> : never
      readonly about: string
      readonly make: (...from: From) => T
    }

export type BoardField<T> = Field<T, [world: World]>
export type DeskField<T> = Field<T, [world: World, party: string]>

export const onBoard = <T extends string | number | boolean>(
  cell: Cell<T>,
  make: (world: World) => T,
): BoardField<T> => ({ cell, make })
export const onDesk = <T extends string | number | boolean>(
  cell: Cell<T>,
  make: (world: World, party: string) => T,
): DeskField<T> => ({ cell, make })

type MapField<V, From extends readonly unknown[]> = Field<Map<string, V>, From>
export const mapOnBoard = <V>(
  entry: Entry<V>,
  make: (world: World) => Map<string, V>,
  about = '',
): MapField<V, [world: World]> => ({ map: entry, make, about }) as MapField<V, [world: World]>
export const mapOnDesk = <V>(
  entry: Entry<V>,
  make: (world: World, party: string) => Map<string, V>,
  about = '',
): MapField<V, [world: World, party: string]> =>
  ({ map: entry, make, about }) as MapField<V, [world: World, party: string]>

/** What the fields show, by name. */
// biome-ignore lint/suspicious/noExplicitAny: a field of any type
export type Shown<Fields> = { -readonly [K in keyof Fields]: Fields[K] extends Field<infer T, any> ? T : never }
