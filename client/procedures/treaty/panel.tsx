/** The documents on their way from text to force: adoption, initials, signature, ratification (TRT). */
import type { JSX } from 'preact'
import { unlist, unpair } from '../../../shared/engine/kernel/text-lists.ts'
import type { BoardDocument } from '../../../shared/engine/procedures/treaty/view.ts'
import type { Document } from '../../../shared/scenario/schema.ts'
import { Acts } from '../../moves/acts.tsx'
import { isOffered } from '../../moves/offers.ts'
import { partyName, partyNameYou, questionTitle } from '../../table/names.ts'
import { deadline } from '../../table/now.ts'
import { board, pace, scenario } from '../../table/table.ts'
import { documentStatus, signatureName } from '../../table/words.ts'
import { tx } from '../../text/lang.ts'
import { m } from '../../text/m.ts'
import { Chip } from '../../ui/chip.tsx'
import { Countdown } from '../../ui/countdown.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Section } from '../../ui/section.tsx'
import { Consent } from '../ratification/panel.tsx'
import { FinalText } from './final-text.tsx'
import { Signing } from './signing.tsx'
import './treaty.css'

/** How one party stands to a document, in words: the last step that it has taken. */
function standing(d: BoardDocument, party: string): string {
  const mode = unpair(d.signatures).get(party)
  const steps: readonly (readonly [boolean, () => string])[] = [
    [unlist(d.refusedAtHome).includes(party), m.refused_at_home],
    [unpair(d.consents).has(party), m.is_bound],
    [unlist(d.declined).includes(party), m.has_declined],
    [mode !== undefined, () => signatureName(mode ?? '')],
    [unlist(d.initials).includes(party), m.has_initialled],
  ]
  const step = steps.find(([taken]) => taken)?.[1] ?? m.not_yet
  const reserved = unpair(d.reservations).get(party)
  return reserved ? `${step()}; ${m.reservation_on({ question: questionTitle(reserved) })}` : step()
}

export const Standings = ({ of: d }: { of: BoardDocument }): JSX.Element => (
  <ul class="standings">
    {scenario.value?.parties.map((party) => (
      <li class="lead" key={party.id}>
        <Chip party={party} named /> <span>{partyNameYou(party.id)}</span>
        <i />
        <span>{standing(d, party.id)}</span>
      </li>
    ))}
  </ul>
)

function Reservations({ of: d }: { of: BoardDocument }): JSX.Element | null {
  const keyOf = (party: string) => `object-to-reservation:${d.id}:${party}`
  const others = [...unpair(d.reservations).keys()].filter((party) => isOffered(keyOf(party)))
  if (others.length === 0) return null
  return (
    <>
      <Acts
        of={others.map((party) => ({
          key: keyOf(party),
          command: { type: 'object-to-reservation', document: d.id, party },
          label: m.object_to_reservation({ party: partyName(party) }),
        }))}
      />
      <p class="note">{m.objection_note()}</p>
    </>
  )
}

function OneDocument({ of: doc }: { of: Document }): JSX.Element | null {
  const d = board.value?.documents.get(doc.id)
  if (!d) return null
  return (
    <article class="document" aria-labelledby={`sign-${doc.id}`}>
      <div class="now__head">
        <h3 id={`sign-${doc.id}`}>{tx(doc.title)}</h3>
        <span class="note">
          {documentStatus(d.status)}
          {d.provisional && `; ${m.provisional()}`}
        </span>
      </div>
      <Countdown until={deadline(`chair:document:${d.id}`)} of={pace.value?.chairStep} label={m.clock_chair_step()} />
      <Countdown until={deadline(`initials:${d.id}`)} of={pace.value?.initials} label={m.clock_initials()} />
      {!['draft', 'not-opened'].includes(d.status) && (
        <Disclosure title={m.final_text()}>
          <FinalText document={doc.id} />
        </Disclosure>
      )}
      {['initialling', 'open-for-signature', 'in-force', 'failed'].includes(d.status) && <Standings of={d} />}
      <Reservations of={d} />
      <Acts
        of={[
          {
            key: `put-document:${d.id}`,
            command: { type: 'put-document', document: d.id },
            label: m.put_document(),
            icon: 'ballot',
            main: true,
          },
          {
            key: `initial-document:${d.id}`,
            command: { type: 'initial-document', document: d.id },
            label: m.initial(),
            icon: 'pen',
          },
        ]}
      />
      <Signing of={doc} />
      <Consent of={doc} />
    </article>
  )
}

export const Treaty = (): JSX.Element => (
  <Section id="documents" title={m.documents()} panel="vote">
    <p class="note">{m.documents_note()}</p>
    {scenario.value?.documents.map((doc) => (
      <OneDocument key={doc.id} of={doc} />
    ))}
  </Section>
)
