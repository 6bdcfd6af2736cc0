/** What one asks of a body: who belongs to it, who presides, who may act there, what lies before it, who may see it. */

import type { Body, Scenario } from '../../scenario/schema.ts'
import type { Parties } from '../kernel/event.ts'
import { memoize } from '../kernel/memoize.ts'
import { actingFor, bodyOfQuestion, inRoom, parties, peopleOf, statusOf } from '../kernel/selectors.ts'
import { own, type World } from '../kernel/world.ts'
import type { QuestionStatus } from '../procedures/agenda/state.ts'
import type { Person } from '../procedures/delegation/state.ts'
import { outwardStatus } from '../scoring/question-status.ts'
import { selector } from '../tracking/tracked-world.ts'
import type { InBody } from './events.ts'
import { PLENARY } from './plenary.ts'
import type { BodyState } from './state.ts'

export { bodyOfQuestion, PLENARY }

const definitions = memoize(({ bodies }: Scenario) => new Map(bodies.map((b) => [b.id, b])))
export const bodyDef = (world: World, body: string): Body | undefined => definitions(world.scenario).get(body)
export const bodyOf = (world: World, body: string): BodyState | undefined => own(world.bodies.all, body)

const membersByBody = memoize((_seats: World['delegation']['seats'], world: World): ReadonlyMap<string, Parties> => {
  const here = parties(world)
  return new Map(world.scenario.bodies.map(({ id, members }) => [id, members.filter((p) => here.includes(p))]))
})
/** Its members that are still in the negotiation, in its own order. */
export const membersOf = (world: World, body: string): Parties =>
  membersByBody(world.delegation.seats, world).get(body) ?? []
const hereByBody = memoize((_seats: World['delegation']['seats'], world: World): ReadonlyMap<string, Parties> => {
  const here = inRoom(world)
  return new Map(world.scenario.bodies.map(({ id, members }) => [id, members.filter((p) => here.includes(p))]))
})
/** Its members that are in the room. */
export const membersHere = (world: World, body: string): Parties =>
  hereByBody(world.delegation.seats, world).get(body) ?? []

export const presides = selector((world, body: string): string => bodyOf(world, body)?.chair ?? '')
export const roundOf = selector((world, body: string): number => bodyOf(world, body)?.round ?? 0)

const topOf = (world: World, body: string, kind: 'question' | 'ballot'): string =>
  bodyOf(world, body)?.business.findLast((b) => b.kind === kind)?.id ?? ''
/** The question under discussion there, or ''. */
export const discussing = selector((world, body: string): string => topOf(world, body, 'question'))
/** The ballot that is open there, or ''. */
export const openBallotOf = selector((world, body: string): string => topOf(world, body, 'ballot'))

/** Whether a party sits in the body that has the question. */
export const isBeforeParty = (world: World, question: string, party: string): boolean =>
  membersOf(world, bodyOfQuestion(world, question)).includes(party)

/** Whether a person acts for its state there: heads in most bodies, in one of deputies each of its deputies, too. */
export function actsIn(world: World, body: string, person: Person): boolean {
  if (body !== PLENARY && !membersOf(world, body).includes(person.party)) return false
  if (actingFor(world, person.party)?.id === person.id) return true
  return bodyDef(world, body)?.seats === 'deputies' && isDeputyHere(person)
}
const isDeputyHere = ({ role, present, bot }: Person): boolean => role === 'deputy' && present && !bot

/** Whether a state has somebody for another body while who acts for it sits in the plenary: a deputy besides, or a bot's second. */
export function hasSecond(world: World, party: string): boolean {
  const acting = actingFor(world, party)
  return acting?.bot === true || peopleOf(world, party).some((p) => p.id !== acting?.id && isDeputyHere(p))
}

/** Who sees its business: everybody, or its members. */
export const witnesses = (world: World, body: string): 'all' | Parties => {
  const def = bodyDef(world, body)
  return def?.record === 'members' ? (def.members ?? []) : 'all'
}
/** To anybody else what is done there does not exist (CHN-5). */
export function isHiddenFrom(world: World, body: string, party: string): boolean {
  const see = witnesses(world, body)
  return see !== 'all' && !see.includes(party)
}
/** The same of a question that lies before it: what is done there answers nobody else, as if it were not on the list. */
export const isOutOfSight = (world: World, question: string, party: string): boolean =>
  isHiddenFrom(world, bodyOfQuestion(world, question), party)
/** Where a question stands for everybody: the table as a whole goes by nothing that only the members of a body know (CHN-5). */
export function publicStatusOf(world: World, question: string): QuestionStatus | undefined {
  const status = statusOf(world, question)
  return isPublic(world, bodyOfQuestion(world, question)) ? status : outwardStatus(status)
}
/** What an event says of where it happened. */
export function inBody(world: World, body: string): InBody {
  const see = witnesses(world, body)
  return see === 'all' ? { body } : { body, members: see }
}
export const isPublic = (world: World, body: string): boolean => witnesses(world, body) === 'all'
/** Whether what lies before a body is on the desk of `party` and not on the board. */
export const isMembersOnly = (world: World, body: string, party: string): boolean => {
  const see = witnesses(world, body)
  return see !== 'all' && see.includes(party)
}
