/** Consent to be bound (TRT-3, TRT-4; Vienna Convention, articles 12, 14 and 24): ratified or confirmed, and in force as the clauses say. */
import { z } from 'zod'
import { Line } from '../../../writing/kinds.ts'
import { percentDraw } from '../../kernel/chance.ts'
import type { Event } from '../../kernel/event.ts'
import { command } from '../../kernel/procedure.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import { isOpen, parties } from '../../kernel/selectors.ts'
import { own, type World } from '../../kernel/world.ts'
import { consenting, isBound } from '../../scoring/bound.ts'
import { agreementOf, sideOf } from '../../scoring/from-world.ts'
import { crossedRedLines, riskAtHome } from '../../scoring/risk.ts'
import { clausesOf, documentOf } from '../treaty/documents.ts'
import { endUnfinished } from '../treaty/provisional.ts'
import { checkConfirmation, confirmOrReserve } from '../treaty/reservations.ts'
import type { DocumentState } from '../treaty/state.ts'

const Id = z.string().max(40)

/** The document on which this party's consent is still awaited. */
function awaiting(
  world: World,
  document: string,
  party: string,
  mode: 'subject-to-ratification' | 'ad-referendum',
): Refusal | DocumentState {
  const d = documentOf(world, document)
  if (!d || !(party in d.signatures)) return refuse('TRT-1', 'not-signed')
  if (d.signatures[party]?.mode !== mode)
    return refuse('TRT-1', mode === 'ad-referendum' ? 'nothing-to-confirm' : 'nothing-to-ratify')
  if (d.status === 'failed') return refuse('TRT-1', 'document-failed')
  if (party in d.consents) return refuse('TRT-1', 'bound-already')
  if (d.refusedAtHome.includes(party)) return refuse('TRT-3', 'refused-at-home')
  if (d.declined.includes(party)) return refuse('TRT-2', 'declined-already')
  return d
}

/** Who has signed is known once every party has signed or declined, or the time for signature is over. */
const isSigningOver = (world: World, d: DocumentState): boolean =>
  !isOpen(world, 'treaty') ||
  world.stages.ended ||
  parties(world).every((p) => p in d.signatures || d.declined.includes(p))

/** Whether those who are bound are as many as the clauses ask for; without a clause all negotiating states (article 24(2)). */
function areEnough(world: World, d: DocumentState, bound: readonly string[]): boolean {
  const clause = clausesOf(world, d.id)?.inForce ?? { when: 'all-negotiating' }
  switch (clause.when) {
    case 'number':
      return bound.length >= clause.number
    case 'all-negotiating':
      return parties(world).every((p) => bound.includes(p))
    case 'all-signatories':
      return isSigningOver(world, d) && parties(world).every((p) => !(p in d.signatures) || bound.includes(p))
  }
}

/** TRT-4: in force as the clauses count, never for one alone. */
export function enterIntoForce(world: World, document: string): Event[] {
  const d = documentOf(world, document)
  if (d?.status !== 'open-for-signature') return []
  const bound = consenting(agreementOf(world), document)
  return bound.length > 1 && areEnough(world, d, bound) ? [{ type: 'document-in-force', document, parties: bound }] : []
}

export const enterAll = (world: World): Event[] =>
  Object.keys(world.treaty.documents).flatMap((document) => enterIntoForce(world, document))

/** TRT-4: what is in force ends when it binds one alone, because the others have left the negotiation. */
export const endAlone = (world: World): Event[] =>
  Object.values(world.treaty.documents)
    .filter((d) => d.status === 'in-force' && !parties(world).some((p) => isBound(agreementOf(world), d.id, p)))
    .map((d) => ({ type: 'document-ceased', document: d.id }))

/** What is still open when nothing can bring it into force any more. */
export const failOpen = (world: World): Event[] =>
  Object.values(world.treaty.documents)
    .filter((d) => d.status === 'open-for-signature' && enterIntoForce(world, d.id).length === 0)
    .map((d) => endUnfinished(world, d))

export const commands = {
  'ratify-document': command({
    who: 'head',
    shape: { document: Id, reservation: Id.optional() },
    decide(world, { document, reservation }, { party, person, at }) {
      const d = awaiting(world, document, party, 'subject-to-ratification')
      if ('refused' in d) return d
      const reserving = { document, party, question: reservation }
      const refusal = checkConfirmation(world, reserving)
      if (refusal) return refusal
      const side = sideOf(world, party)
      // Parliament hears of the reservation that is confirmed, not of one that falls.
      const reserved = reservation ?? ''
      const risk = riskAtHome(side, document, reserved)
      if (percentDraw(world.seed, `parliament/${party}/${document}`) < risk) {
        const redLines = crossedRedLines(side, document, reserved).map((r) => r.id)
        return [{ type: 'parliament-refused', document, party, redLines, risk }]
      }
      return [
        ...confirmOrReserve(world, reserving, at),
        { type: 'consent-expressed', document, party, person: person?.id ?? '', how: 'ratification' },
      ]
    },
  }),
  'confirm-signature': command({
    who: 'head',
    shape: { document: Id },
    decide(world, { document }, { party, person }) {
      const d = awaiting(world, document, party, 'ad-referendum')
      return 'refused' in d
        ? d
        : [{ type: 'consent-expressed', document, party, person: person?.id ?? '', how: 'confirmation' }]
    },
  }),
  'decline-consent': command({
    who: 'head',
    shape: { document: Id, reason: Line },
    decide(world, { document, reason }, { party }) {
      const mode = own(documentOf(world, document)?.signatures ?? {}, party)?.mode
      const d = awaiting(world, document, party, mode === 'ad-referendum' ? 'ad-referendum' : 'subject-to-ratification')
      return 'refused' in d ? d : [{ type: 'consent-declined', document, party, reason }]
    },
  }),
}
