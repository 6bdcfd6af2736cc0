/**
 * What a concession holds (CON-2), and what becomes a promise (CON-3).
 *
 * A half names options of questions, as a direct proposal does: "the single tariff in transit for your vote on the low tariff".
 * Source 000 says only that concessions may lie in different fields [A 50] and are handed over, as a whole, in return for the
 * ratification of the main contract [A 51, 58]. The rest is the table's own: what is promised holds between the two and for
 * nobody else; it may be a question that all left open, or one of which the table has still to speak, and what all settle
 * goes before what two have promised. So that nobody owes two answers, a party promises one answer to a question.
 */
import { bodyOfQuestion, isPublic } from '../../bodies/selectors.ts'
import type { EventOf, Parties } from '../../kernel/event.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import { optionsOf, statusOf } from '../../kernel/selectors.ts'
import { own, type World } from '../../kernel/world.ts'
import { checkHalves, isOpenToOffers } from '../proposals/contents.ts'
import type { Proposal } from '../proposals/state.ts'
import type { DocumentState } from '../treaty/state.ts'
import type { Concession } from './state.ts'

/** Of a concession, and of an offer of one. */
export type Terms = Pick<Concession, 'gives' | 'asks'>

/** Open to concessions: to direct proposals, or left open by all, for two may still settle it between them. */
export const isOpenToConcessions = (world: World, question: string): boolean =>
  isOpenToOffers(world, question) ||
  (statusOf(world, question) === 'left-open' && isPublic(world, bodyOfQuestion(world, question)))

export const isOfParty = ({ by, to }: Pick<Concession, 'by' | 'to'>, party: string): boolean =>
  by === party || to === party

/** Whether one of these owes another answer to a question than the other says. */
export const contradicts = (one: Terms, other: Terms): boolean => {
  const terms = { ...one.gives, ...one.asks }
  return Object.entries({ ...other.gives, ...other.asks }).some(([q, option]) => (terms[q] ?? option) !== option)
}

/** Whether an agreement may still come to bind a party that has not consented to it yet. */
function isAhead(d: DocumentState, party: string): boolean {
  switch (d.status) {
    case 'not-opened':
    case 'refused':
    case 'failed':
    case 'applied-provisionally':
      return false
    case 'draft':
    case 'agreed':
    case 'adopted':
    case 'initialling':
    case 'open-for-signature':
    case 'in-force':
      return !(party in d.consents || d.declined.includes(party) || d.refusedAtHome.includes(party))
  }
}

/** CON-2: the main agreement is one whose ratification still lies before both. */
export function checkAgreement(world: World, agreement: string, parties: Parties): Refusal | undefined {
  const d = own(world.treaty.documents, agreement)
  if (!d) return refuse('CON-2', 'no-such-agreement')
  return parties.every((party) => isAhead(d, party)) ? undefined : refuse('CON-2', 'not-ahead', { document: agreement })
}

/** CON-3: a party that has promised another answer cannot promise this one. What others promised is not its to know. */
function checkPromise(world: World, terms: Terms, party: string): Refusal | undefined {
  const promised = Object.values(world.concessions.agreed).filter((c) => isOfParty(c, party))
  return promised.some((c) => contradicts(c, terms)) ? refuse('CON-3', 'promised-otherwise') : undefined
}

/** Whether `party` may offer these terms to the other of the two, or accept them. */
export const checkConcession = (
  world: World,
  { agreement, parties, terms, party }: { agreement: string; parties: Parties; terms: Terms; party: string },
): Refusal | undefined =>
  checkAgreement(world, agreement, parties) ??
  checkHalves(world, terms, isOpenToConcessions) ??
  checkPromise(world, terms, party)

/** What its acceptance makes of an offer (CON-3). */
export const promised = (
  { id, channel, by, agreement, gives, asks, seenBy }: Proposal,
  party: string,
): EventOf<'concession-accepted'> => ({
  type: 'concession-accepted',
  concession: id,
  channel,
  parties: [by, party],
  agreement,
  gives,
  asks,
  seenBy,
})

/** Any terms that `party` may still promise, to ask whether it could offer one at all. */
export function sampleTerms(world: World, party: string): Terms | undefined {
  const promises = Object.values(world.concessions.agreed).filter((c) => isOfParty(c, party))
  const promised: Record<string, string> = Object.assign(
    {},
    ...promises.map(({ gives, asks }) => ({ ...gives, ...asks })),
  )
  const [first, second] = world.agenda.order.filter((q) => isOpenToConcessions(world, q))
  if (first === undefined || second === undefined) return undefined
  const of = (question: string) => ({ [question]: promised[question] ?? optionsOf(world, question)[0] ?? '' })
  return { gives: of(first), asks: of(second) }
}
