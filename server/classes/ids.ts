/** Ids of people, tables and classes: unguessable, and without any letter that means something elsewhere. */
import { createHmac, randomBytes } from 'node:crypto'

type Kind = 'p' | 't' | 'c' | 'i' | 'o'
const BYTES = 9

export const newId = (kind: Kind): string => kind + randomBytes(BYTES).toString('hex')

/**
 * The id of what a request creates: for a request with an id of the client always the same one in this `place`, so that
 * the request sent twice creates one thing; without an id a new one.
 */
export type NameOf = (kind: Kind, request: string | undefined, place: string) => string

export function namesWith(secret: string): NameOf {
  return (kind, request, place) => {
    if (request === undefined) return newId(kind)
    const keyed = createHmac('sha256', secret).update(`${kind} ${place} ${request}`).digest()
    return kind + keyed.subarray(0, BYTES).toString('hex')
  }
}
