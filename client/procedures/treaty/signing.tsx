/** Signing: the final text and our own score in view, a reservation if the clauses allow one, then hold to sign (TRT-2). */
import type { JSX } from 'preact'
import { useContext, useState } from 'preact/hooks'
import type { Document } from '../../../shared/scenario/schema.ts'
import { act } from '../../moves/act.ts'
import { Guided, Reasons, reasonsOf } from '../../moves/acts.tsx'
import { isOffered, offer } from '../../moves/offers.ts'
import { Refused } from '../../moves/refused.tsx'
import type { Refusal } from '../../moves/verdict.ts'
import { Risk } from '../../scores/risk-note.tsx'
import { isReadOnly, link } from '../../table/state/table.ts'
import { tx } from '../../text/lang.ts'
import { m } from '../../text/m.ts'
import { Hold } from '../../ui/hold.tsx'
import { PrivateTag } from '../../ui/private.tsx'
import { Decline } from './decline.tsx'
import { FinalText } from './final-text.tsx'
import { Reservation } from './reservation-field.tsx'
import { SignedValue } from './signed-value.tsx'
import { reservedIn } from './ticking.ts'

export function Signing({ of: doc }: { of: Document }): JSX.Element | null {
  const guided = useContext(Guided)
  const reserved = reservedIn(doc.id)
  const reservation = reserved.value
  const [refused, setRefused] = useState<Refusal | null>(null)
  const key = `sign-document:${doc.id}`
  const reason = offer(key)
  // The ceremony has what is in order.
  if (!isOffered(key) || isReadOnly.value || (guided && reason)) return null
  const asReferendum = doc.clauses.adReferendum && doc.clauses.consent === 'signature'
  const off = Boolean(reason) || link.value !== 'live'

  async function sign(adReferendum: boolean): Promise<void> {
    const answer = await act({
      type: 'sign-document',
      document: doc.id,
      adReferendum,
      ...(reservation && { reservation }),
    })
    setRefused(answer.ok ? null : answer)
  }

  return (
    <div class="signing">
      <h4>{m.sign_this()}</h4>
      {!guided && (
        <>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
          <section class="signing__text" tabIndex={0} aria-label={`${m.final_text()}: ${tx(doc.title)}`}>
            <FinalText document={doc.id} />
          </section>
          <SignedValue document={doc.id} reserved={reservation} />
          <div class="private">
            <PrivateTag />
            <Risk document={doc.id} reserved={reservation} ratified={doc.clauses.consent === 'ratification'} />
          </div>
        </>
      )}
      <Reservation of={doc} value={reservation} onValue={(question) => (reserved.value = question)} />
      <p class="note">{doc.clauses.consent === 'ratification' ? m.sign_then_ratify() : m.sign_binds()}</p>
      <div class="btns">
        {!guided && <Hold label={m.sign()} icon="pen" off={off} onDone={() => void sign(false)} />}
        {asReferendum && <Hold label={m.sign_ad_referendum()} icon="pen" off={off} onDone={() => void sign(true)} />}
      </div>
      <Reasons of={reasonsOf([key])} id={`why-${key}`} />
      <Refused of={refused} at={key} />
      <Decline
        command={(reason) => ({ type: 'decline-signature', document: doc.id, reason })}
        id={`decline-signature:${doc.id}`}
        label={m.decline_signature()}
      />
    </div>
  )
}
