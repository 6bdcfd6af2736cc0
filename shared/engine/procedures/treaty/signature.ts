/**
 * Signature and reservations (TRT-1, TRT-2; Vienna Convention, articles 10, 12, 19 to 23): each state's own act,
 * document by document. A reservation names one question and stands when nobody objects within the stage.
 */
import { z } from 'zod'
import type { Event } from '../../kernel/event.ts'
import { candidate, command, procedure } from '../../kernel/procedure.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import { parties, stageOf } from '../../kernel/selectors.ts'
import { type DocumentState, own, type Signature, type World } from '../../kernel/world.ts'
import { clausesOf, questionsIn } from './adoption.ts'

const Id = z.string().max(40)
export const Reason = z.string().trim().min(1).max(500)

/** TRT-2: a reservation is refused where the clauses forbid it or where it names nothing that the document settles. */
export function checkReservation(
  world: World,
  document: string,
  party: string,
  question: string | undefined,
): Refusal | undefined {
  if (question === undefined) return undefined
  if (clausesOf(world, document)?.reservations !== 'allowed')
    return refuse('TRT-2', 'reservations-forbidden', { document })
  const settled = questionsIn(world, document).filter((q) => world.questions[q]?.status === 'settled')
  if (!settled.includes(question)) return refuse('TRT-2', 'not-in-document', { document })
  if (party in (world.documents[document]?.reservations ?? {})) return refuse('TRT-2', 'one-reservation')
  return undefined
}

/** The event of a reservation, or none. */
export const reserve = (document: string, party: string, question: string | undefined): Event[] =>
  question === undefined ? [] : [{ type: 'reservation-made', document, party, question }]

function modeOf(world: World, document: string, adReferendum: boolean): Signature['mode'] {
  if (clausesOf(world, document)?.consent === 'ratification') return 'subject-to-ratification'
  return adReferendum ? 'ad-referendum' : 'definitive'
}

const isOpen = (world: World, document: string, party: string): Refusal | DocumentState => {
  const d = own(world.documents, document)
  // In force for some, a document stays open for the others to the end of the stage.
  if (d?.status !== 'open-for-signature' && d?.status !== 'in-force') return refuse('TRT-1', 'not-open-for-signature')
  if (party in d.signatures) return refuse('TRT-1', 'signed-already')
  if (d.declined.includes(party)) return refuse('TRT-2', 'declined-already')
  return d
}

/** TRT-2: who was silent until the end of the stage has accepted the reservation (article 20). */
const standing = (world: World): Event[] =>
  Object.values(world.documents).flatMap((d) =>
    Object.entries(d.reservations)
      .filter(([party]) => !d.stood.includes(party))
      .map(([party, question]): Event => ({ type: 'reservation-stood', document: d.id, party, question })),
  )

export const signature = procedure({
  id: 'treaty',
  commands: {
    'sign-document': command({
      who: 'head',
      shape: { document: Id, adReferendum: z.boolean(), reservation: Id.optional() },
      decide(world, { document, adReferendum, reservation }, { party, person }) {
        const d = isOpen(world, document, party)
        if ('refused' in d) return d
        const clauses = clausesOf(world, document)
        if (adReferendum && !(clauses?.adReferendum && clauses.consent === 'signature'))
          return refuse('TRT-1', 'no-ad-referendum')
        const refusal = checkReservation(world, document, party, reservation)
        if (refusal) return refusal
        const mode = modeOf(world, document, adReferendum)
        const by = person?.id ?? ''
        const first: Event[] =
          d.authenticatedBy === ''
            ? [{ type: 'document-authenticated', document, by: 'signature', parties: [party] }]
            : []
        const consent: Event[] =
          mode === 'definitive' ? [{ type: 'consent-expressed', document, party, person: by, how: 'signature' }] : []
        const provisional: Event[] =
          clauses?.provisional && d.status !== 'in-force'
            ? [{ type: 'provisional-application-began', document, party }]
            : []
        const signed: Event = { type: 'document-signed', document, party, person: by, mode }
        return [signed, ...first, ...reserve(document, party, reservation), ...provisional, ...consent]
      },
    }),
    'decline-signature': command({
      who: 'head',
      shape: { document: Id, reason: Reason },
      decide(world, { document, reason }, { party }) {
        const d = isOpen(world, document, party)
        return 'refused' in d ? d : [{ type: 'signature-declined', document, party, reason }]
      },
    }),
  },
  evolve: {
    'document-signed': (world, { document, party, person, mode }, at) => {
      const d = world.documents[document]
      if (d) d.signatures[party] = { mode, person, at }
    },
    'signature-declined': (world, { document, party }) => {
      world.documents[document]?.declined.push(party)
    },
    'provisional-application-began': (world, { document }) => {
      const d = world.documents[document]
      if (d) d.provisional = true
    },
    'document-failed': (world, { document }) => {
      const d = world.documents[document]
      // Provisional application ends with the prospect of entry into force (Vienna Convention, article 25(2)).
      if (d) Object.assign(d, { status: 'failed', provisional: false })
    },
  },
  react: {
    /** A document that nobody signed, or that the time did not reach, has failed. */
    'stage-ended': (world) =>
      stageOf(world)?.opens.includes('treaty')
        ? Object.values(world.documents)
            .filter(isUnsigned)
            .map((d) => ({ type: 'document-failed' as const, document: d.id }))
        : [],
  },
  candidates: (world, party) =>
    Object.values(world.documents)
      .filter((d) => (d.status === 'open-for-signature' || d.status === 'in-force') && !(party in d.signatures))
      .flatMap((d) => [
        candidate('sign-document', { document: d.id, adReferendum: false }, d.id),
        candidate('decline-signature', { document: d.id, reason: '…' }, d.id),
      ]),
})

const isUnsigned = (d: DocumentState): boolean =>
  ['agreed', 'adopted', 'initialling'].includes(d.status) ||
  (d.status === 'open-for-signature' && Object.keys(d.signatures).length === 0)

/** Reservations are open wherever one can sign or ratify; their stage-end reaction runs before that of entry into force. */
export const reservations = procedure({
  id: 'always',
  commands: {
    'object-to-reservation': command({
      who: 'head',
      shape: { document: Id, party: Id },
      decide(world, { document, party: author }, { party }) {
        const d = own(world.documents, document)
        const question = d ? own(d.reservations, author) : undefined
        if (!d || question === undefined || !parties(world).includes(author))
          return refuse('TRT-2', 'no-such-reservation')
        if (author === party) return refuse('TRT-2', 'own-reservation')
        if (d.stood.includes(author)) return refuse('TRT-2', 'reservation-stands')
        return [{ type: 'reservation-objected', document, party: author, by: party, question }]
      },
    }),
  },
  evolve: {
    'reservation-made': (world, { document, party, question }) => {
      const d = world.documents[document]
      if (d) d.reservations[party] = question
    },
    'reservation-stood': (world, { document, party }) => {
      world.documents[document]?.stood.push(party)
    },
    /** Without the acceptance of all, the author is no party with its reservation: the act that carried it falls. */
    'reservation-objected': (world, { document, party }) => {
      const d = world.documents[document]
      if (!d) return
      delete d.reservations[party]
      if (party in d.consents) {
        if (d.consents[party] === 'signature') delete d.signatures[party]
        delete d.consents[party]
      } else delete d.signatures[party]
    },
  },
  react: { 'stage-ended': standing },
  candidates: (world, party) =>
    Object.values(world.documents).flatMap((d) =>
      Object.keys(d.reservations)
        .filter((author) => author !== party && !d.stood.includes(author))
        .map((author) => candidate('object-to-reservation', { document: d.id, party: author }, d.id, author)),
    ),
})
