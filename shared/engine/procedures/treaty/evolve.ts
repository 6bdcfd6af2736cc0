/** What documents keep of the facts, ratification included. */
import type { Draft } from 'mutative'
import type { EventOf } from '../../kernel/event.ts'
import type { Recording } from '../../kernel/procedure.ts'
import { known } from '../../kernel/world.ts'
import { anewClock, objectionClock } from './objection-time.ts'
import type { DocumentStatus, TreatyState } from './state.ts'

type Slice = Draft<TreatyState>
const at = (slice: Slice, document: string) => known(slice.documents, document)
const to =
  (status: DocumentStatus) =>
  (slice: Slice, { document }: { readonly document: string }): void => {
    at(slice, document).status = status
  }
const step = (document: string): string => `chair:document:${document}`
const without = <T>(list: readonly T[], ...gone: readonly T[]): T[] => list.filter((x) => !gone.includes(x))

/** A reservation that is no longer there, with its clock. */
function dropReservation(
  slice: Slice,
  { document, party }: { readonly document: string; readonly party: string },
  { deadlines }: Recording,
): void {
  const d = at(slice, document)
  delete d.reservations[party]
  delete d.carriers[party]
  d.stood = without(d.stood, party)
  delete deadlines[objectionClock(document, party)]
}

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
    for (const key of Object.keys(deadlines)) if (key.startsWith('anew:')) delete deadlines[key]
  },
  /** Who left for good signs nothing anew, and nobody has to answer its reservations. */
  'withdrawal-final': (slice: Slice, { party }: EventOf<'withdrawal-final'>, { deadlines }: Recording) => {
    for (const id of Object.keys(slice.documents))
      for (const key of [objectionClock(id, party), anewClock(id, party)]) delete deadlines[key]
  },
  'document-adopted': (slice: Slice, { document }: EventOf<'document-adopted'>, { deadlines }: Recording) => {
    Object.assign(at(slice, document), { status: 'adopted', isAdopted: true })
    delete deadlines[step(document)]
  },
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
  'document-authenticated': (slice: Slice, { document, by, parties }: EventOf<'document-authenticated'>) => {
    for (const party of parties) at(slice, document).authentic[party] = by
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
    delete recording.deadlines[anewClock(document, party)]
  },
  'signature-declined': (
    slice: Slice,
    { document, party }: EventOf<'signature-declined'>,
    { deadlines }: Recording,
  ) => {
    at(slice, document).declined.push(party)
    delete deadlines[anewClock(document, party)]
  },
  'provisional-application-began': (slice: Slice, { document, party }: EventOf<'provisional-application-began'>) => {
    at(slice, document).applying.push(party)
  },
  'provisional-application-ended': (slice: Slice, { document, party }: EventOf<'provisional-application-ended'>) => {
    const d = at(slice, document)
    d.applying = without(d.applying, party)
  },
  'provisional-application-remained': to('applied-provisionally'),
  'reservation-made': (
    slice: Slice,
    { document, party, question, carrier, until }: EventOf<'reservation-made'>,
    { deadlines }: Recording,
  ) => {
    const d = at(slice, document)
    d.reservations[party] = question
    d.carriers[party] = carrier
    deadlines[objectionClock(document, party)] = until
  },
  'reservation-stood': (slice: Slice, { document, party }: EventOf<'reservation-stood'>) => {
    at(slice, document).stood.push(party)
  },
  /** Without the acceptance of all, the author is no party with its reservation: the act that carried it falls. */
  'reservation-objected': (
    slice: Slice,
    { document, party, question, until }: EventOf<'reservation-objected'>,
    recording: Recording,
  ) => {
    const d = at(slice, document)
    if (d.carriers[party] === 'signature') delete d.signatures[party]
    delete d.consents[party]
    d.objected[party] = [...(d.objected[party] ?? []), question]
    dropReservation(slice, { document, party }, recording)
    recording.deadlines[anewClock(document, party)] = until
  },
  'reservation-fell': dropReservation,
  'reservation-withdrawn': dropReservation,
  'consent-expressed': (
    slice: Slice,
    { document, party, how }: EventOf<'consent-expressed'>,
    { deadlines }: Recording,
  ) => {
    const d = at(slice, document)
    d.consents[party] = how
    if (d.status === 'in-force') d.applying = without(d.applying, party)
    delete deadlines[anewClock(document, party)]
  },
  'parliament-refused': (slice: Slice, { document, party }: EventOf<'parliament-refused'>) => {
    at(slice, document).refusedAtHome.push(party)
  },
  'consent-declined': (slice: Slice, { document, party }: EventOf<'consent-declined'>, { deadlines }: Recording) => {
    at(slice, document).declined.push(party)
    delete deadlines[anewClock(document, party)]
  },
  /** Who signed and has not consented yet goes on applying it (Vienna Convention, article 25(1)). */
  'document-in-force': (slice: Slice, { document, parties }: EventOf<'document-in-force'>) => {
    const d = at(slice, document)
    Object.assign(d, { status: 'in-force', applying: without(d.applying, ...parties) })
  },
  'document-ceased': to('failed'),
  'document-failed': (slice: Slice, { document }: EventOf<'document-failed'>) => {
    Object.assign(at(slice, document), { status: 'failed', applying: [] })
  },
}
