/** What documents keep of the facts, ratification included. */
import type { Draft } from 'immer'
import type { EventOf } from '../../kernel/event.ts'
import type { Recording } from '../../kernel/procedure.ts'
import { known } from '../../kernel/world.ts'
import type { DocumentStatus, TreatyState } from './state.ts'

type Slice = Draft<TreatyState>
const at = (slice: Slice, document: string) => known(slice.documents, document)
const to =
  (status: DocumentStatus) =>
  (slice: Slice, { document }: { readonly document: string }): void => {
    at(slice, document).status = status
  }
const step = (document: string): string => `chair:document:${document}`

export const evolveTreaty = {
  'document-agreed': to('agreed'),
  'document-not-opened': to('not-opened'),
  'document-step-due': (_: Slice, { document, until }: EventOf<'document-step-due'>, { deadlines }: Recording) => {
    deadlines[step(document)] = until
  },
  'ballot-opened': (_: Slice, { subject }: EventOf<'ballot-opened'>, { deadlines }: Recording) => {
    if (subject.kind === 'document') delete deadlines[step(subject.target)]
  },
  'stage-ended': (slice: Slice, _: unknown, { deadlines }: Recording) => {
    for (const id of Object.keys(slice.documents)) {
      delete deadlines[step(id)]
      delete deadlines[`initials:${id}`]
    }
  },
  'document-adopted': to('adopted'),
  'document-refused': to('refused'),
  'initialling-opened': (slice: Slice, e: EventOf<'initialling-opened'>, { deadlines }: Recording) => {
    to('initialling')(slice, e)
    deadlines[`initials:${e.document}`] = e.until
  },
  'document-initialled': (
    slice: Slice,
    { document, party, person }: EventOf<'document-initialled'>,
    recording: Recording,
  ) => {
    at(slice, document).initials[party] = { person, at: recording.at }
  },
  'document-authenticated': (slice: Slice, { document, by }: EventOf<'document-authenticated'>) => {
    at(slice, document).authenticatedBy = by
  },
  'signature-opened': (slice: Slice, e: EventOf<'signature-opened'>, { deadlines }: Recording) => {
    to('open-for-signature')(slice, e)
    delete deadlines[`initials:${e.document}`]
  },
  'document-signed': (
    slice: Slice,
    { document, party, person, mode }: EventOf<'document-signed'>,
    recording: Recording,
  ) => {
    at(slice, document).signatures[party] = { mode, person, at: recording.at }
  },
  'signature-declined': (slice: Slice, { document, party }: EventOf<'signature-declined'>) => {
    at(slice, document).declined.push(party)
  },
  'provisional-application-began': (slice: Slice, { document }: EventOf<'provisional-application-began'>) => {
    at(slice, document).provisional = true
  },
  'reservation-made': (slice: Slice, { document, party, question }: EventOf<'reservation-made'>) => {
    at(slice, document).reservations[party] = question
  },
  'reservation-stood': (slice: Slice, { document, party }: EventOf<'reservation-stood'>) => {
    at(slice, document).stood.push(party)
  },
  /** Without the acceptance of all, the author is no party with its reservation: the act that carried it falls. */
  'reservation-objected': (slice: Slice, { document, party }: EventOf<'reservation-objected'>) => {
    const d = at(slice, document)
    delete d.reservations[party]
    const carriedByConsent = party in d.consents && d.consents[party] !== 'signature'
    delete d.consents[party]
    if (!carriedByConsent) delete d.signatures[party]
  },
  'consent-expressed': (slice: Slice, { document, party, how }: EventOf<'consent-expressed'>) => {
    at(slice, document).consents[party] = how
  },
  'parliament-refused': (slice: Slice, { document, party }: EventOf<'parliament-refused'>) => {
    at(slice, document).refusedAtHome.push(party)
  },
  'consent-declined': (slice: Slice, { document, party }: EventOf<'consent-declined'>) => {
    at(slice, document).declined.push(party)
  },
  'document-in-force': (slice: Slice, { document }: EventOf<'document-in-force'>) => {
    Object.assign(at(slice, document), { status: 'in-force', provisional: false })
  },
  /** Provisional application ends with the prospect of entry into force (Vienna Convention, article 25(2)). */
  'document-failed': (slice: Slice, { document }: EventOf<'document-failed'>) => {
    Object.assign(at(slice, document), { status: 'failed', provisional: false })
  },
}
