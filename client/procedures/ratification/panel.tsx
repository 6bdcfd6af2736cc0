/** Consent to be bound: ratification with its risk at home, or the confirmation of a signature ad referendum. */
import type { JSX } from 'preact'
import { useContext, useState } from 'preact/hooks'
import { unpair } from '../../../shared/engine/kernel/text-lists.ts'
import type { Document } from '../../../shared/scenario/schema.ts'
import { act } from '../../moves/act.ts'
import { Guided, Reasons, reasonsOf } from '../../moves/acts.tsx'
import { isOffered, offer } from '../../moves/offers.ts'
import { Refused } from '../../moves/refused.tsx'
import type { Refusal } from '../../moves/verdict.ts'
import { Risk } from '../../scores/risk-note.tsx'
import { board, isReadOnly, link, opens, seen } from '../../table/state/table.ts'
import { questionTitle } from '../../table/words/names.ts'
import { m } from '../../text/m.ts'
import { Hold } from '../../ui/hold.tsx'
import { PrivateTag } from '../../ui/private.tsx'
import { Section } from '../../ui/section.tsx'
import { Decline } from '../treaty/decline.tsx'
import { Documents } from '../treaty/documents.tsx'
import { Reservation } from '../treaty/reservation-field.tsx'
import { Reservations } from '../treaty/reservations.tsx'
import { SignedValue } from '../treaty/signed-value.tsx'
import { reservedIn } from '../treaty/ticking.ts'

/** The act by which our state would now consent to be bound by a document. */
const consentTo = (document: string): 'confirm-signature' | 'ratify-document' | undefined =>
  (['confirm-signature', 'ratify-document'] as const).find((type) => isOffered(`${type}:${document}`))

function Consent({ of: doc }: { of: Document }): JSX.Element | null {
  const made = unpair(board.value?.documents.get(doc.id)?.reservations ?? '').get(seen.value) ?? ''
  const guided = useContext(Guided)
  const [chosen, setOwn] = useState<string | undefined>(undefined)
  const setChosen = (question: string): void => {
    setOwn(question)
    reservedIn(doc.id).value = question
  }
  const [refused, setRefused] = useState<Refusal | null>(null)
  const type = consentTo(doc.id)
  if (!type || isReadOnly.value) return null
  const key = `${type}:${doc.id}`
  const ratified = type === 'ratify-document'
  const reason = offer(key)
  // A reservation made at signature is confirmed unless one lets it fall.
  const reservation = chosen ?? made
  return (
    <div class="signing">
      <h4>{ratified ? m.ratify_this() : m.confirm_this()}</h4>
      <SignedValue document={doc.id} reserved={reservation} />
      <div class="private">
        <PrivateTag />
        <Risk document={doc.id} reserved={reservation} ratified={ratified} />
      </div>
      {ratified && made && (
        <label class="choice choice--inline">
          <input
            type="checkbox"
            checked={reservation === made}
            onChange={(event) => setChosen(event.currentTarget.checked ? made : '')}
          />{' '}
          {m.confirm_reservation({ question: questionTitle(made) })}
        </label>
      )}
      {ratified && !made && <Reservation of={doc} value={reservation} onValue={setChosen} />}
      {!guided && (
        <Hold
          label={ratified ? m.ratify() : m.confirm_signature()}
          icon="check"
          off={Boolean(reason) || link.value !== 'live'}
          onDone={async () => {
            const answer = await act({ type, document: doc.id, ...(ratified && reservation && { reservation }) })
            setRefused(answer.ok ? null : answer)
          }}
        />
      )}
      <Reasons of={reasonsOf([key])} id={`why-${key}`} />
      <Refused of={refused} at={key} />
      <Decline
        command={(reason) => ({ type: 'decline-consent', document: doc.id, reason })}
        id={`decline-consent:${doc.id}`}
        label={m.decline_consent()}
      />
    </div>
  )
}

/** Where signing is open too, its panel has the documents: here are those that await our consent. */
export const Ratification = (): JSX.Element => (
  <Section id="consents" title={m.documents()}>
    <Documents
      isShown={(doc) => !opens('treaty') || consentTo(doc.id) !== undefined}
      steps={(doc, d) => (
        <>
          <Reservations of={d} />
          <Consent of={doc} />
        </>
      )}
    />
  </Section>
)
