/** Practising alone: one person at a table of bots (CLK-3). */
import { actingFor, isDelegate } from './selectors.ts'
import type { World } from './world.ts'

/** The party of the one person at a table, or '' where there is none or more than one. */
export function soleParty(world: World): string {
  const people = Object.values(world.delegation.people).filter((person) => !person.bot)
  const [person] = people
  return person && people.length === 1 && isDelegate(person) && actingFor(world, person.party)?.id === person.id
    ? person.party
    : ''
}

/** The party for whom the clocks of a practice stand still, or '' at any other table. */
export const practising = (world: World): string => (world.clock.isPractice ? soleParty(world) : '')
