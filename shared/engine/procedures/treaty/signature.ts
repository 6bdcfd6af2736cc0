/** Signature (TRT-1, TRT-2; Vienna Convention, articles 10 and 12): each state's own act, document by document. */
import { z } from 'zod'
import { Line } from '../../../writing/kinds.ts'
import type { Event } from '../../kernel/event.ts'
import { command } from '../../kernel/procedure.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import type { World } from '../../kernel/world.ts'
import { clausesOf, documentOf, referendumOn } from './documents.ts'
import { beginProvisional } from './provisional.ts'
import { checkReservation, reserve } from './reservations.ts'
import type { DocumentState, Signature } from './state.ts'

const Id = z.string().max(40)

function modeOf(world: World, document: string, adReferendum: boolean): Signature['mode'] {
  if (clausesOf(world, document)?.consent === 'ratification') return 'subject-to-ratification'
  return adReferendum ? 'ad-referendum' : 'definitive'
}

function openFor(world: World, document: string, party: string): Refusal | DocumentState {
  const d = documentOf(world, document)
  // In force for some, a document stays open for the others to the end of the stage.
  if (d?.status !== 'open-for-signature' && d?.status !== 'in-force') return refuse('TRT-1', 'not-open-for-signature')
  if (party in d.signatures) return refuse('TRT-1', 'signed-already')
  if (d.declined.includes(party)) return refuse('TRT-2', 'declined-already')
  return d
}

const isUnsigned = (d: DocumentState): boolean =>
  ['agreed', 'adopted', 'initialling'].includes(d.status) ||
  (d.status === 'open-for-signature' && Object.keys(d.signatures).length === 0)

/** A document that nobody signed, or that the time did not reach, has failed. */
export const failUnsigned = (world: World): Event[] =>
  Object.values(world.treaty.documents)
    .filter(isUnsigned)
    .map((d) => ({ type: 'document-failed', document: d.id }))

export const signatureCommands = {
  'sign-document': command({
    who: 'head',
    shape: { document: Id, adReferendum: z.boolean(), reservation: Id.optional() },
    decide(world, { document, adReferendum, reservation }, { party, person, at }) {
      const d = openFor(world, document, party)
      if ('refused' in d) return d
      if (referendumOn(world, document, party) === 'awaited') return refuse('TRT-8', 'not-confirmed')
      const clauses = clausesOf(world, document)
      if (adReferendum && !(clauses?.adReferendum && clauses.consent === 'signature'))
        return refuse('TRT-1', 'no-ad-referendum')
      const reserving = { document, party, question: reservation }
      const refusal = checkReservation(world, reserving)
      if (refusal) return refusal
      const mode = modeOf(world, document, adReferendum)
      const by = person?.id ?? ''
      const authentic: Event[] =
        party in d.authentic ? [] : [{ type: 'document-authenticated', document, by: 'signature', parties: [party] }]
      const consent: Event[] =
        mode === 'definitive' ? [{ type: 'consent-expressed', document, party, person: by, how: 'signature' }] : []
      const signed: Event = { type: 'document-signed', document, party, person: by, mode }
      return [
        signed,
        ...authentic,
        ...reserve(world, reserving, 'signature', at),
        ...beginProvisional(world, d, party),
        ...consent,
      ]
    },
  }),
  'decline-signature': command({
    who: 'head',
    shape: { document: Id, reason: Line },
    decide(world, { document, reason }, { party }) {
      const d = openFor(world, document, party)
      return 'refused' in d ? d : [{ type: 'signature-declined', document, party, reason }]
    },
  }),
}
