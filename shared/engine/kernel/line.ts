/** One line a fact: a whitelist of what the record tells of it and to whom. The sentence is `record.<type>` of `shared/text`. */
import type { Actor } from './actor.ts'
import type { EventOf, EventType } from './event.ts'

/** Ids, numbers and people's own words. */
export type Params = Readonly<Record<string, string | number | boolean>>
/** `none`: for nobody's eyes, such as the seed. An empty list of parties is for the instructor alone. */
export type Audience = 'all' | 'none' | readonly string[]
export type Line<E> = (event: Readonly<E>, by: Actor) => readonly [Audience, Params]

/** The lines of some events, by type; every one of them has its line. */
export type LinesOf<Events> = { readonly [T in keyof Events]: Line<Events[T]> }
export type Lines = { readonly [T in EventType]?: Line<EventOf<T>> }

/** Declares the lines of a procedure's events: one that is forgotten does not compile. */
export const lines = <Events>(of: LinesOf<Events>): Lines => of as Lines

/** A line for everybody. */
export const all =
  <E>(params: (e: E) => Params) =>
  (e: E): readonly ['all', Params] => ['all', params(e)]
/** A line for the instructor's eyes and nobody else's. */
export const ofParty = all((e: { readonly party: string }) => ({ party: e.party }))
