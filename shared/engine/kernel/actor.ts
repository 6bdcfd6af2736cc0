/**
 * Who wishes something. The actor comes from the seat token or from the server itself; a message may only say in which of
 * the seats that it took over an instructor acts.
 *
 * `delegate`: a person in a seat; party and role are read from the world. `clock`: deadlines that fall due.
 * `host`: the server keeping the table (seating, presence, outages).
 */
export type Actor =
  | { readonly kind: 'delegate'; readonly person: string }
  | { readonly kind: 'instructor'; readonly person: string }
  | { readonly kind: 'observer'; readonly person: string }
  | { readonly kind: 'clock' }
  | { readonly kind: 'host' }

export const CLOCK: Actor = { kind: 'clock' }
export const HOST: Actor = { kind: 'host' }

/** The instructor in the seat of a party that it took over (OBS-1), as a person of the table. */
export const instructorIn = (party: string): string => `${INSTRUCTOR_IN}${party}`
export const isInstructorIn = (person: string): boolean => person.startsWith(INSTRUCTOR_IN)
const INSTRUCTOR_IN = 'instructor-'

/** A stable text of an actor, for storage and for telling repeated acts: `delegate:p7`, `clock`. */
export const actorKey = (actor: Actor): string => ('person' in actor ? `${actor.kind}:${actor.person}` : actor.kind)

/** The inverse of `actorKey`. Throws on a text that `actorKey` never made. */
export function actorOf(key: string): Actor {
  const [kind, ...rest] = key.split(':')
  const person = rest.join(':')
  switch (kind) {
    case 'clock':
      return CLOCK
    case 'host':
      return HOST
    case 'delegate':
    case 'instructor':
    case 'observer':
      return { kind, person }
    default:
      throw new Error(`not an actor: ${key}`)
  }
}
