/** What agreement without a vote needs (DEC-16): to be asked for, and still when its time is over. */
import { bodyDef, bodyOfQuestion, membersHere, membersOf } from '../../bodies/selectors.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import { backingOf, isOpen, peopleOf, supports } from '../../kernel/selectors.ts'
import { list } from '../../kernel/text-lists.ts'
import { own, type World } from '../../kernel/world.ts'
import { selector } from '../../tracking/tracked-world.ts'
import { hasSpoken, insisting } from '../text/stances.ts'
import type { Matter } from './state.ts'

/** Members in whose seat somebody is, in the room: they hear what the chair says. */
const hearing = (world: World, body: string): string[] =>
  membersHere(world, body).filter((party) => peopleOf(world, party).some(({ present }) => present))

/** While this deadline runs, half of the question's time is not over. A question without a time of its own has the stage's. */
export const halfTime = (body: string): string => `half:${body}`
export const HALF_STAGE = 'half-stage'
const isHalfGone = selector((world, body: string): boolean => {
  const key = isOpen(world, 'chain') ? halfTime(body) : HALF_STAGE
  return world.clock.deadlines[key] === undefined
})

/** The quorum, and more than one: nobody agrees with itself. */
export function lacksQuorum(world: World, body: string): Refusal | undefined {
  const reached = hearing(world, body).length
  const needed = Math.max(2, Math.min(bodyDef(world, body)?.quorum ?? 1, membersOf(world, body).length))
  return reached < needed ? refuse('DEC-16', 'no-quorum') : undefined
}

/** TXT-2: a bracket falls where a party other than the chair's own backs the option and nobody insists on another. */
export function isContested(
  world: World,
  { subject: { target: question, detail: option }, by }: Pick<Matter, 'subject' | 'by'>,
  aside: readonly string[] = [],
): Refusal | undefined {
  const insist = insisting(world, question, option).filter((party) => !aside.includes(party))
  if (insist.length > 0) return refuse('TXT-2', 'insisted', { parties: list(insist) })
  const backers = membersOf(world, bodyOfQuestion(world, question)).filter(
    (party) => party !== by && !aside.includes(party) && backingOf(world, question, party) === option,
  )
  return backers.length === 0 ? refuse('DEC-16', 'not-backed') : undefined
}

/** The same of a package: a party other than the chair's supports it, and nobody has declined it. That all could see it for its minute gave the silent their time (PKG-3). */
export function isPackageContested(
  world: World,
  { subject: { target: id }, by }: Pick<Matter, 'subject' | 'by'>,
  aside: readonly string[] = [],
): Refusal | undefined {
  const members = membersOf(world, own(world.packages.all, id)?.body ?? '').filter((party) => !aside.includes(party))
  const declined = members.filter((party) => own(world.packages.declined, id)?.includes(party))
  if (declined.length > 0) return refuse('DEC-16', 'declined', { parties: list(declined) })
  return members.some((party) => party !== by && supports(world, id, party))
    ? undefined
    : refuse('DEC-16', 'not-backed')
}

/** Whoever is present has had the time to say something of the question. */
export function isTooEarly(world: World, question: string): Refusal | undefined {
  const body = bodyOfQuestion(world, question)
  const silent = hearing(world, body).filter((party) => !hasSpoken(world, question, party))
  return silent.length > 0 && !isHalfGone(world, body)
    ? refuse('DEC-16', 'too-early', { parties: list(silent) })
    : undefined
}
