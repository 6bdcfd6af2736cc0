/** An offer that answers another. It begins with the terms of that one, and nobody's act changes what is in it (P10). */
import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { unpair } from '../../../shared/engine/kernel/text-lists.ts'
import type { BoardProposal } from '../../../shared/engine/procedures/proposals/view.ts'
import { Acts, type Wish } from '../../moves/acts.tsx'
import { draft } from '../../table/state/drafts.ts'
import { lang } from '../../text/lang.ts'
import { m } from '../../text/m.ts'
import { sentence } from '../../text/sentence.ts'
import { isWhole, NO_OFFER, type Offer, OfferFields } from './form.tsx'
import { awaitsMe, openForm, proposals } from './open.ts'
import { suggestedCounter } from './suggested.ts'

interface Counter extends Offer {
  /** The offer that it answers, as it was when it was begun. */
  readonly channel: string
  readonly party: string
}
const NOTHING: Counter = { ...NO_OFFER, channel: '', party: '' }

function begunOn(p: BoardProposal): Counter {
  const { gives, asks } = suggestedCounter(p.id) ?? {
    gives: Object.fromEntries(unpair(p.asks)),
    asks: Object.fromEntries(unpair(p.gives)),
  }
  return { gives, asks, words: '', channel: p.channel, party: p.by }
}

/** What is open of theirs now: the same, or what came in its place. */
const standing = (id: string, { channel, party }: Counter): BoardProposal | undefined =>
  proposals.value.find((p) => p.id === id) ??
  proposals.value.find((p) => p.channel === channel && p.by === party && awaitsMe(p))

export function CounterForm({ id }: { id: string }): JSX.Element | null {
  const begun = proposals.value.find((p) => p.id === id)
  const kept = draft<Counter>(`counter-${id}`, NOTHING)
  const own = kept.value.party ? kept.value : begun ? begunOn(begun) : undefined
  const top = useRef<HTMLElement>(null)
  useEffect(() => {
    // Begun is begun: what comes in its place later does not touch it.
    if (own && !kept.peek().party) kept.value = own
    top.current?.scrollIntoView({ block: 'nearest' })
    top.current?.focus({ preventScroll: true })
  }, [])
  if (!own) return null
  const now = standing(id, own)
  const { channel, party, ...offer } = own
  const close = () => {
    openForm().value = ''
  }
  const sending: Pick<Wish, 'key' | 'command'> = now
    ? {
        key: `counter-proposal:${now.id}`,
        command: { type: 'counter-proposal', proposal: now.id, ...offer, lang: lang.value },
      }
    : {
        key: `make-proposal:${channel}`,
        command: { type: 'make-proposal', channel, to: [party], ...offer, lang: lang.value },
      }
  return (
    <section class="offer__form" ref={top} tabIndex={-1} aria-label={sentence('acts.counter')}>
      {now?.id !== id && (
        <p class="note" role="status">
          <b>{m.offer_changed()}</b>
        </p>
      )}
      <OfferFields
        id={`c-${id}`}
        to={[party]}
        offer={offer}
        isConcession={now?.agreement !== undefined && now.agreement !== ''}
        onOffer={(changed) => {
          kept.value = { ...own, ...changed }
        }}
      />
      <Acts
        of={[
          {
            ...sending,
            label: m.send_offer(),
            main: true,
            off: !isWhole(offer),
            after: () => {
              kept.value = NOTHING
              close()
            },
          },
          { label: m.cancel(), quiet: true, run: close },
        ]}
      />
    </section>
  )
}
