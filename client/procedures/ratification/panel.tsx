/** Consent to be bound: ratification with its risk at home, or the confirmation of a signature ad referendum. */
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { unpair } from '../../../shared/engine/kernel/text-lists.ts'
import type { Document } from '../../../shared/scenario/schema.ts'
import { act } from '../../moves/act.ts'
import { Reasons, reasonsOf } from '../../moves/acts.tsx'
import { isOffered, offer } from '../../moves/offers.ts'
import { type Refusal, Refused } from '../../moves/refused.tsx'
import { PrivateTag } from '../../scores/gain.tsx'
import { Risk } from '../../scores/risk-note.tsx'
import { board, isReadOnly, link, seen } from '../../table/table.ts'
import { m } from '../../text/m.ts'
import { Hold } from '../../ui/hold.tsx'
import { Decline } from '../treaty/decline.tsx'
import { OwnValue, Reservation } from '../treaty/signing.tsx'

export function Consent({ of: doc }: { of: Document }): JSX.Element | null {
  const [reservation, setReservation] = useState('')
  const [refused, setRefused] = useState<Refusal | null>(null)
  const type = isOffered(`confirm-signature:${doc.id}`) ? 'confirm-signature' : 'ratify-document'
  const key = `${type}:${doc.id}`
  if (!isOffered(key) || isReadOnly.value) return null
  const ratified = type === 'ratify-document'
  const made = unpair(board.value?.documents.get(doc.id)?.reservations ?? '').get(seen.value) ?? ''
  const reason = offer(key)
  return (
    <div class="signing">
      <h4>{ratified ? m.ratify_this() : m.confirm_this()}</h4>
      <div class="private">
        <PrivateTag />
        <OwnValue />
        <Risk document={doc.id} reserved={reservation} ratified={ratified} />
      </div>
      {ratified && !made && <Reservation of={doc} value={reservation} onValue={setReservation} />}
      <Hold
        label={ratified ? m.ratify() : m.confirm_signature()}
        icon="check"
        off={Boolean(reason) || link.value !== 'live'}
        onDone={async () => {
          const answer = await act({ type, document: doc.id, ...(ratified && reservation && { reservation }) })
          setRefused(answer.ok ? null : answer)
        }}
      />
      <Reasons of={reasonsOf([key])} id={`why-${key}`} />
      <Refused of={refused} at={key} />
      <Decline
        command={{ type: 'decline-consent', document: doc.id }}
        id={`decline-consent:${doc.id}`}
        label={m.decline_consent()}
      />
    </div>
  )
}
