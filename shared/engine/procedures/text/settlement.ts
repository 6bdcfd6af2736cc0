/** How a question becomes agreed: shared by the ways that lead there (backing, vote, silence, package). */
import type { Event, EventOf } from '../../kernel/event.ts'
import { isOnBallot, openPackages, optionsOf, parties } from '../../kernel/selectors.ts'
import type { World } from '../../kernel/world.ts'

type How = EventOf<'question-settled'>['how']

/** PKG-5: while an open, tabled package names the question, its separate settlement is provisional. */
const inOpenPackage = (world: World, question: string): boolean =>
  openPackages(world).some((p) => p.tabled && question in p.terms)

/** The event that settles one question on its own. */
export const settle = (
  world: World,
  question: string,
  option: string,
  how: How,
  aside: readonly string[] = [],
): Event => ({
  type: 'question-settled',
  question,
  option,
  how,
  aside,
  provisional: inOpenPackage(world, question),
})

/** TXT-2: the bracket falls at once when every party in the negotiation backs the same option. One alone agrees with nobody. */
export function settleIfAllBack(world: World, question: string): Event[] {
  const backing = world.questions[question]?.backing ?? {}
  if (isOnBallot(world, question) || parties(world).length < 2) return []
  const option = optionsOf(world, question).find((o) => parties(world).every((p) => backing[p] === o))
  return option ? [settle(world, question, option, 'backing')] : []
}
