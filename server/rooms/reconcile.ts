/**
 * Writes a plain view into its Colyseus mirror, touching only what differs, so that the patch holds the difference
 * and nothing else. Knows nothing of boards and desks: structures, maps of structures, maps of scalars.
 */
import { $childType, type MapSchema, type Schema } from '@colyseus/schema'

type Scalar = string | number | boolean
type Structure = { readonly [field: string]: unknown }
type Written = Record<string, unknown>

/**
 * Makes `mirror` equal to `plain`, field by field. Every field of `plain` must be a scalar or a Map of scalars or
 * structures that the schema declares under the same name.
 */
export function reconcile(plain: object, mirror: Schema): void {
  const written = mirror as unknown as Written
  for (const [field, value] of Object.entries(plain as Structure)) {
    if (value instanceof Map) reconcileMap(value, written[field] as MapSchema)
    else if (written[field] !== value) written[field] = value
  }
}

function reconcileMap(plain: ReadonlyMap<string, Scalar | object>, mirror: MapSchema): void {
  for (const id of [...mirror.keys()]) {
    if (!plain.has(id)) mirror.delete(id)
  }
  for (const [id, value] of plain) reconcileEntry(mirror, id, value)
}

function reconcileEntry(mirror: MapSchema, id: string, value: Scalar | object): void {
  if (typeof value !== 'object') {
    if (mirror.get(id) !== value) mirror.set(id, value)
    return
  }
  const present: Schema | undefined = mirror.get(id)
  const structure = present ?? newChild(mirror)
  reconcile(value, structure)
  if (present === undefined) mirror.set(id, structure)
}

/** A new structure of the class that the map was declared with. */
function newChild(mirror: MapSchema): Schema {
  const Child = (mirror as unknown as Record<symbol, new () => Schema>)[$childType]
  if (Child === undefined) throw new Error('a map of scalars was given a structure')
  return new Child()
}
