/**
 * Consent to be bound and entry into force (TRT-1, TRT-3, TRT-4): ratification is tested at home, a signature ad
 * referendum is confirmed, and a document enters into force as its clauses say.
 */
import { z } from 'zod'
import { percentDraw } from '../../kernel/chance.ts'
import type { Event } from '../../kernel/event.ts'
import { candidate, command, procedure } from '../../kernel/procedure.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import { nextStage, parties, stageOf } from '../../kernel/selectors.ts'
import { type DocumentState, own, type World } from '../../kernel/world.ts'
import { consenting } from '../../scoring/bound.ts'
import { agreementOf, sideOf } from '../../scoring/from-world.ts'
import { crossedRedLines, riskAtHome } from '../../scoring/risk.ts'
import { clausesOf } from '../treaty/adoption.ts'
import { checkReservation, Reason, reserve } from '../treaty/signature.ts'

const Id = z.string().max(40)

/** The document on which this party's consent is still awaited. */
function awaiting(
  world: World,
  document: string,
  party: string,
  mode: 'subject-to-ratification' | 'ad-referendum',
): Refusal | DocumentState {
  const d = own(world.documents, document)
  if (!d || !(party in d.signatures)) return refuse('TRT-1', 'not-signed')
  if (d.signatures[party]?.mode !== mode)
    return refuse('TRT-1', mode === 'ad-referendum' ? 'nothing-to-confirm' : 'nothing-to-ratify')
  if (party in d.consents) return refuse('TRT-1', 'bound-already')
  if (d.refusedAtHome.includes(party)) return refuse('TRT-3', 'refused-at-home')
  if (d.declined.includes(party)) return refuse('TRT-2', 'declined-already')
  return d
}

function enterIntoForce(world: World, document: string): Event[] {
  const d = world.documents[document]
  const clauses = clausesOf(world, document)
  if (d?.status !== 'open-for-signature' || !clauses) return []
  const bound = consenting(agreementOf(world), document)
  const needed = clauses.inForce.when === 'all' ? parties(world).length : clauses.inForce.number
  return bound.length >= needed && needed > 1 ? [{ type: 'document-in-force', document, parties: bound }] : []
}

const fail = (world: World): Event[] =>
  Object.values(world.documents)
    .filter((d) => d.status === 'open-for-signature')
    .map((d) => ({ type: 'document-failed', document: d.id }))

const isOver = (world: World): boolean => stageOf(world)?.opens.includes('ratification') ?? false

export const ratification = procedure({
  id: 'ratification',
  commands: {
    'ratify-document': command({
      who: 'head',
      shape: { document: Id, reservation: Id.optional() },
      decide(world, { document, reservation }, { party, person }) {
        const d = awaiting(world, document, party, 'subject-to-ratification')
        if ('refused' in d) return d
        const refusal = checkReservation(world, document, party, reservation)
        if (refusal) return refusal
        const side = sideOf(world, party)
        const risk = riskAtHome(side, document, reservation)
        if (percentDraw(world.seed, `parliament/${party}/${document}`) < risk) {
          const redLines = crossedRedLines(side, document, reservation).map((r) => r.id)
          return [{ type: 'parliament-refused', document, party, redLines, risk }]
        }
        return [
          ...reserve(document, party, reservation),
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
      shape: { document: Id, reason: Reason },
      decide(world, { document, reason }, { party }) {
        const mode = own(own(world.documents, document)?.signatures ?? {}, party)?.mode
        const d = awaiting(
          world,
          document,
          party,
          mode === 'ad-referendum' ? 'ad-referendum' : 'subject-to-ratification',
        )
        return 'refused' in d ? d : [{ type: 'consent-declined', document, party, reason }]
      },
    }),
  },
  evolve: {
    'consent-expressed': (world, { document, party, how }) => {
      const d = world.documents[document]
      if (d) d.consents[party] = how
    },
    'parliament-refused': (world, { document, party }) => {
      world.documents[document]?.refusedAtHome.push(party)
    },
    'consent-declined': (world, { document, party }) => {
      world.documents[document]?.declined.push(party)
    },
    'document-in-force': (world, { document }) => {
      const d = world.documents[document]
      if (d) Object.assign(d, { status: 'in-force', provisional: false })
    },
  },
  react: {
    'consent-expressed': (world, { document }) => enterIntoForce(world, document),
    'reservation-stood': (world, { document }) => enterIntoForce(world, document),
    'withdrawal-confirmed': (world) => Object.keys(world.documents).flatMap((d) => enterIntoForce(world, d)),
    'stage-ended': (world) => (isOver(world) ? fail(world) : []),
    /** Talks that were ended early leave nothing behind that could still enter into force. */
    'stage-entered': (world) => (nextStage(world) ? [] : fail(world)),
  },
  candidates: (world, party) =>
    Object.values(world.documents)
      .filter((d) => party in d.signatures && !(party in d.consents))
      .flatMap((d) => [
        candidate(
          d.signatures[party]?.mode === 'ad-referendum' ? 'confirm-signature' : 'ratify-document',
          { document: d.id },
          d.id,
        ),
        candidate('decline-consent', { document: d.id, reason: '…' }, d.id),
      ]),
})
