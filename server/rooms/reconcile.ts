/**
 * Writes a plain view into its Colyseus mirror, touching only what differs, so that the patch holds the difference
 * and nothing else. Knows nothing of boards and desks: structures, maps of structures, maps of scalars.
 */
import { $childType, type MapSchema, type Schema } from '@colyseus/schema'

type Scalar = string | number | boolean
type Structure = { readonly [field: string]: unknown }
type Written = Record<string, unknown>
type Entries = ReadonlyMap<string, Scalar | object>

const NOTHING = {}
const NO_ENTRIES: Entries = new Map()

/**
 * Makes `mirror` equal to `plain`, field by field. Every field of `plain` must be a scalar or a Map of scalars or
 * structures that the schema declares under the same name. `shown` is what the mirror was made equal to last: what is
 * the same there is not looked at again, and reading a plain view is far cheaper than reading a schema.
 */
export function reconcile(plain: object, mirror: Schema, shown: object = NOTHING): void {
  const written = mirror as unknown as Written
  const before = shown as Structure
  for (const field in plain) {
    const value = (plain as Structure)[field]
    if (value === before[field]) continue
    if (value instanceof Map) reconcileMap(value, written[field] as MapSchema, before[field] as Entries | undefined)
    else if (written[field] !== value) written[field] = value
  }
}

function reconcileMap(plain: Entries, mirror: MapSchema, shown: Entries = NO_ENTRIES): void {
  for (const id of shown === NO_ENTRIES ? [...mirror.keys()] : shown.keys()) {
    if (!plain.has(id)) mirror.delete(id)
  }
  for (const [id, value] of plain) {
    const before = shown.get(id)
    if (value !== before) reconcileEntry(mirror, id, value, before)
  }
}

function reconcileEntry(
  mirror: MapSchema,
  id: string,
  value: Scalar | object,
  shown: Scalar | object | undefined,
): void {
  if (typeof value !== 'object') {
    if (mirror.get(id) !== value) mirror.set(id, value)
    return
  }
  const present: Schema | undefined = mirror.get(id)
  if (present !== undefined) {
    reconcile(value, present, shown as object | undefined)
    return
  }
  const added = newChild(mirror)
  reconcile(value, added)
  mirror.set(id, added)
}

/** A new structure of the class that the map was declared with. */
function newChild(mirror: MapSchema): Schema {
  const Child = (mirror as unknown as Record<symbol, new () => Schema>)[$childType]
  if (Child === undefined) throw new Error('a map of scalars was given a structure')
  return new Child()
}
