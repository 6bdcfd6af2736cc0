/**
 * Writes a plain view into its Colyseus mirror, touching only what differs, so that the patch holds the difference
 * and nothing else. Knows nothing of boards and desks: structures, maps of structures, maps of scalars.
 */
import { $childType, type MapSchema, type Schema } from '@colyseus/schema'
import { Changed } from '../../shared/engine/tracking/followed-moves.ts'
import type { Numbering } from './reference-numbers.ts'

type Scalar = string | number | boolean
type Structure = { readonly [field: string]: unknown }
type Written = Record<string, unknown>
type Entries = ReadonlyMap<string, Scalar | object>

const NOTHING = {}
const NO_ENTRIES: Entries = new Map()

/**
 * Makes the fields of `mirror` equal to those of `plain`. Each must be a scalar or a Map of scalars or structures that the
 * schema declares under the same name; a structure that is new is numbered by `number`. `shown` is what `mirror` holds
 * already, as far as the caller knows: what is the same there is not looked at again, for reading a plain view is far
 * cheaper than reading a schema.
 */
export function reconcile(plain: object, mirror: Schema, number: Numbering, shown: object = NOTHING): void {
  const written = mirror as unknown as Written
  for (const field in plain) {
    const value = (plain as Structure)[field]
    const was = (shown as Structure)[field]
    if (value === was) continue
    if (value instanceof Changed) applyChanges(value, written[field] as MapSchema)
    else if (value instanceof Map) reconcileMap(value, written[field] as MapSchema, number, was as Entries | undefined)
    else if (written[field] !== value) written[field] = value
  }
}

function applyChanges(changes: Changed<Scalar>, mirror: MapSchema): void {
  for (const [id, value] of changes) {
    if (value === null) mirror.delete(id)
    else if (mirror.get(id) !== value) mirror.set(id, value)
  }
}

function reconcileMap(plain: Entries, mirror: MapSchema, number: Numbering, shown: Entries = NO_ENTRIES): void {
  for (const id of shown === NO_ENTRIES ? [...mirror.keys()] : shown.keys()) {
    if (!plain.has(id)) mirror.delete(id)
  }
  for (const [id, value] of plain) {
    const before = shown.get(id)
    if (value !== before) reconcileEntry(mirror, id, value, number, before)
  }
}

function reconcileEntry(
  mirror: MapSchema,
  id: string,
  value: Scalar | object,
  number: Numbering,
  shown: Scalar | object | undefined,
): void {
  if (typeof value !== 'object') {
    if (mirror.get(id) !== value) mirror.set(id, value)
    return
  }
  const present: Schema | undefined = mirror.get(id)
  if (present !== undefined) {
    reconcile(value, present, number, shown as object | undefined)
    return
  }
  const added = newChild(mirror)
  number(added)
  reconcile(value, added, number)
  mirror.set(id, added)
}

/** A new structure of the class that the map was declared with. */
function newChild(mirror: MapSchema): Schema {
  const Child = (mirror as unknown as Record<symbol, new () => Schema>)[$childType]
  if (Child === undefined) throw new Error('a map of scalars was given a structure')
  return new Child()
}
