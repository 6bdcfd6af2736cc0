/**
 * The record of those who came late (DEL-4), counted for each of them: what they may not read has no place in their numbers,
 * or they could tell by a gap how much was said without them.
 */
import { isOfEarlier } from '../procedures/delegation/earlier.ts'
import type { Person } from '../procedures/delegation/state.ts'
import type { Event } from './event.ts'
import type { Audience, Params } from './line.ts'
import { own } from './world.ts'

/** Whether somebody who came late reads a line from after they came. */
export const readsLate = (
  { party, earlier }: Pick<Person, 'party' | 'earlier'>,
  audience: Exclude<Audience, 'none'>,
  params: Params,
): boolean => audience === 'all' || (audience.includes(party) && !(earlier && isOfEarlier(earlier, params)))

/** Counts one more line for those who came late, and keeps account of who they are. */
export function countForLate(
  entries: { readonly all: number; late: Record<string, number> },
  people: Readonly<Record<string, Person>>,
  event: Event,
  audience: Exclude<Audience, 'none'>,
  params: Params,
): void {
  const { late } = entries
  for (const id of Object.keys(late)) {
    const person = own(people, id)
    if (person && readsLate(person, audience, params)) late[id] = (late[id] ?? 0) + 1
  }
  if (event.type === 'person-seated' && event.late) late[event.person] = entries.all
  if (event.type === 'earlier-shown' || event.type === 'person-unseated') delete late[event.person]
}
