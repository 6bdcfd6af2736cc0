/** How a question becomes agreed: shared by the ways that lead there (backing, vote, silence, package). */
import { bodyOfQuestion, inBody, membersOf } from '../../bodies/selectors.ts'
import type { Event, Parties } from '../../kernel/event.ts'
import { isOnBallot, openPackages, optionsOf } from '../../kernel/selectors.ts'
import { own, type World } from '../../kernel/world.ts'
import { isSubjectToCallUp } from '../committees/call-up-time.ts'
import type { How } from './events.ts'

/** PKG-5: while an open, tabled package names the question, its separate settlement is provisional. */
const inOpenPackage = (world: World, question: string): boolean =>
  openPackages(world).some((p) => p.tabled && question in p.terms)

/** The event that settles one question on its own. */
export function settle(world: World, question: string, option: string, how: How, aside: Parties = []): Event {
  const body = bodyOfQuestion(world, question)
  const provisional = inOpenPackage(world, question) || isSubjectToCallUp(world, body)
  return { type: 'question-settled', ...inBody(world, body), question, option, how, aside, provisional }
}

/** TXT-2: the bracket falls at once when every member of the body backs the same option. One alone agrees with nobody. */
export function settleIfAllBack(world: World, question: string): Event[] {
  const backing = own(world.agenda.questions, question)?.backing ?? {}
  const members = membersOf(world, bodyOfQuestion(world, question))
  if (isOnBallot(world, question) || members.length < 2) return []
  const option = optionsOf(world, question).find((o) => members.every((p) => backing[p] === o))
  return option ? [settle(world, question, option, 'backing')] : []
}
