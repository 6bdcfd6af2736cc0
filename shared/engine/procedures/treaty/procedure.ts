/**
 * The treaty (TRT-1, TRT-2): from the agreed text over adoption and authentication to the signature of each state, with
 * its reservations.
 */

import { lackedQuorum } from '../../../decisions/verdict.ts'
import { PLENARY, presides } from '../../bodies/selectors.ts'
import type { CommandsOf } from '../../kernel/command.ts'
import type { Parties } from '../../kernel/event.ts'
import { all, lines } from '../../kernel/line.ts'
import { candidate, procedure, TIME } from '../../kernel/procedure.ts'
import { isOpen, parties } from '../../kernel/selectors.ts'
import { unlist } from '../../kernel/text-lists.ts'
import type { World } from '../../kernel/world.ts'
import {
  adoptionCommands,
  afterAdoption,
  authenticateIfAllInitialled,
  endInitialling,
  opening,
  putByNextChair,
} from './adoption.ts'
import { documentOf, nextToPut, stepDue } from './documents.ts'
import type { TreatyEvents } from './events.ts'
import { evolveTreaty } from './evolve.ts'
import { inClock } from './objection-time.ts'
import { endProvisional } from './provisional.ts'
import { awaitsObjections, reservationCommands, stand } from './reservations.ts'
import { failUnsigned, signatureCommands } from './signature.ts'
import { type DocumentState, startTreaty } from './state.ts'
import { fates, treatyOnBoard } from './view.ts'

const commands = { ...adoptionCommands, ...signatureCommands, ...reservationCommands }

declare module '../../kernel/command.ts' {
  interface Commands extends CommandsOf<typeof commands> {}
}
declare module '../ballots/subject.ts' {
  interface SubjectKinds {
    document: 'document'
    documents: 'documents'
  }
}

const documents = (world: World): DocumentState[] => Object.values(world.treaty.documents)

/** A document that is in force for some stays open for the others until the stage ends. */
const OPEN: readonly DocumentState['status'][] = ['open-for-signature', 'in-force']
const UNDER_WAY: readonly DocumentState['status'][] = ['agreed', 'adopted', 'initialling', 'draft']
/** Whose initials or signature may still come. */
function stillToSign(world: World, d: DocumentState): Parties {
  const given = d.status === 'initialling' ? d.initials : OPEN.includes(d.status) ? d.signatures : undefined
  return given ? parties(world).filter((p) => !(p in given) && !d.declined.includes(p)) : []
}

/** A document is dealt with when it cannot be signed (any more) or every party has signed or declined. */
function isDealtWith(world: World, d: DocumentState): boolean {
  if (UNDER_WAY.includes(d.status)) return false
  return !OPEN.includes(d.status) || parties(world).every((p) => p in d.signatures || d.declined.includes(p))
}

const signing = (world: World, party: string) =>
  documents(world)
    .filter((d) => OPEN.includes(d.status) && !(party in d.signatures))
    .flatMap((d) => [
      candidate('sign-document', { document: d.id, adReferendum: false }, d.id),
      candidate('decline-signature', { document: d.id, reason: '…' }, d.id),
    ])
const objecting = (world: World, party: string) =>
  documents(world).flatMap((d) =>
    Object.keys(d.reservations)
      .filter((author) => author !== party && !d.stood.includes(author))
      .map((author) => candidate('object-to-reservation', { document: d.id, party: author }, d.id, author)),
  )

const document = all((e: { document: string }) => ({ document: e.document }))
const ofSignatory = all((e: { document: string; party: string }) => ({ document: e.document, party: e.party }))

export const treaty = procedure({
  id: 'treaty',
  opens: 'named',
  after: ['agenda', 'ballots', 'chain', 'packages'],
  start: startTreaty,
  commands,
  evolve: evolveTreaty,
  react: {
    'stage-entered': (world) => (isOpen(world, 'treaty') ? opening(world) : []),
    'document-agreed': (world, { document: id }, at) => (nextToPut(world)?.id === id ? stepDue(world, at) : []),
    'document-adopted': afterAdoption,
    'document-refused': (world, _, at) => stepDue(world, at),
    'document-initialled': (world, { document: id }) => authenticateIfAllInitialled(world, id),
    'signature-declined': (world, { document: id }) => authenticateIfAllInitialled(world, id),
    'stage-ended': (world) => (isOpen(world, 'treaty') ? failUnsigned(world) : []),
    'reservation-objected': (world, { document: id, party }) =>
      party in (documentOf(world, id)?.signatures ?? {}) ? [] : endProvisional(world, id, party),
    'consent-declined': (world, { document: id, party }) => endProvisional(world, id, party),
    'parliament-refused': (world, { document: id, party }) => endProvisional(world, id, party),
    'withdrawal-final': (world, { party }) =>
      documents(world).flatMap((d) => [
        ...endProvisional(world, d.id, party),
        ...authenticateIfAllInitialled(world, d.id),
      ]),
  },
  due: {
    'chair:document': putByNextChair,
    initials: (world, id) => (documentOf(world, id)?.status === 'initialling' ? endInitialling(world, id) : []),
    reservation: (world, rest) => stand(world, inClock(rest).document, inClock(rest).party),
    /** Nothing but that the stage waits no longer. */
    anew: () => [],
  },
  about: {
    'chair:document': (_, document) => ({ document }),
    initials: (_, document) => ({ document }),
    reservation: (_, rest) => inClock(rest),
    anew: (_, rest) => inClock(rest),
  },
  decided: {
    document: (world, { subject: { target } }, verdict, at) => {
      if (verdict.outcome === 'adopted') return [{ type: 'document-adopted', document: target, together: false }]
      return lackedQuorum(verdict) ? stepDue(world, at) : [{ type: 'document-refused', document: target }]
    },
    documents: (world, { subject: { target } }, verdict) =>
      unlist(verdict.outcome === 'adopted' ? target : '')
        .filter((id) => documentOf(world, id)?.status === 'agreed')
        .map((id) => ({ type: 'document-adopted', document: id, together: true })),
  },
  moves: (world, party) => {
    const next = nextToPut(world)
    return [
      ...(next ? [candidate('put-document', { document: next.id }, next.id)] : []),
      ...(next && presides(world, PLENARY) === party ? [candidate('take-documents-as-agreed', {})] : []),
      ...documents(world)
        .filter((d) => d.status === 'initialling')
        .map((d) => candidate('initial-document', { document: d.id }, d.id)),
      ...signing(world, party),
      ...objecting(world, party),
      ...documents(world)
        .filter((d) => party in d.reservations)
        .map((d) => candidate('withdraw-reservation', { document: d.id }, d.id)),
    ]
  },
  awaits: (world) =>
    isOpen(world, 'treaty')
      ? [
          ...(nextToPut(world) ? [{ body: PLENARY, parties: [presides(world, PLENARY)] }] : []),
          ...documents(world).flatMap((d) => (awaitsObjections(d) ? [{ body: PLENARY, parties: [TIME] }] : [])),
          ...documents(world).map((d) => ({ body: PLENARY, parties: stillToSign(world, d) })),
        ]
      : [],
  view: { board: treatyOnBoard, desk: {}, outside: { documents: fates } },
  outcomes: [
    'document-adopted',
    'document-refused',
    'document-signed',
    'document-failed',
    'provisional-application-remained',
  ],
  words: { 'signature-declined': { of: 'actor', fields: ['reason'] } },
  record: lines<TreatyEvents>({
    'document-agreed': document,
    'document-not-opened': document,
    'document-step-due': document,
    'document-adopted': document,
    'document-refused': document,
    'initialling-opened': document,
    'initials-missing': all((e) => ({ document: e.document, parties: e.parties.join(' ') })),
    'document-initialled': ofSignatory,
    'document-authenticated': all((e) => ({ document: e.document, how: e.by, parties: e.parties.join(' ') })),
    'signature-opened': document,
    'document-signed': all((e) => ({ document: e.document, party: e.party, how: e.mode })),
    'signature-declined': all((e) => ({ document: e.document, party: e.party, reason: e.reason })),
    'reservation-made': all((e) => ({ document: e.document, party: e.party, question: e.question })),
    'reservation-objected': all((e) => ({ document: e.document, party: e.party, from: e.by, question: e.question })),
    'reservation-stood': all((e) => ({ document: e.document, party: e.party, question: e.question })),
    'reservation-confirmed': all((e) => ({ document: e.document, party: e.party, question: e.question })),
    'reservation-fell': all((e) => ({ document: e.document, party: e.party, question: e.question })),
    'reservation-withdrawn': all((e) => ({ document: e.document, party: e.party, question: e.question })),
    'provisional-application-began': ofSignatory,
    'provisional-application-ended': ofSignatory,
    'provisional-application-remained': all((e) => ({ document: e.document, parties: e.parties.join(' ') })),
    'document-failed': document,
  }),
  goal: (world) => documents(world).every((d) => isDealtWith(world, d) && !awaitsObjections(d)),
})
