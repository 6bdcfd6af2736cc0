/** An offer to be filled in: what we give, what we get, and why; with what the whole would be worth to us before anybody sees it. */
import type { JSX } from 'preact'
import { unpair } from '../../../shared/engine/kernel/text-lists.ts'
import { isUnsettledStatus } from '../../../shared/engine/scoring/question-status.ts'
import { Gain } from '../../scores/gain.tsx'
import { valueWith } from '../../scores/outcome-after.ts'
import { agenda, seen } from '../../table/state/table.ts'
import { optionsOf } from '../../table/words/names.ts'
import { m } from '../../text/m.ts'
import { isTooLong } from '../../ui/too-long.tsx'
import { WritingField } from '../../ui/writing-field.tsx'
import { type Half, HalfFields } from './halves.tsx'
import './deal.css'

export interface Offer {
  readonly gives: Half
  readonly asks: Half
  readonly words: string
}
export const NO_OFFER: Offer = { gives: {}, asks: {}, words: '' }

/** Whether it can be sent as it is. */
export const isWhole = ({ gives, asks, words }: Offer): boolean =>
  Object.keys(gives).length > 0 && Object.keys(asks).length > 0 && !isTooLong({ text: words, kind: 'line' })

const backingOf = (question: string): ReadonlyMap<string, string> =>
  unpair(agenda.value.find(({ id }) => id === question)?.backing ?? '')
/** The answer that is worth most to us. */
export const bestFor = (question: string): string =>
  optionsOf(question).toSorted(
    (a, b) => (valueWith(new Map([[question, b]])) ?? 0) - (valueWith(new Map([[question, a]])) ?? 0),
  )[0] ?? ''
/** What somebody else backs, the first of those to whom it is made before others. */
function wantedBy(question: string, to: readonly string[]): string {
  const backed = backingOf(question)
  const party = [...to, ...backed.keys()].find((one) => one !== seen.value && backed.has(one))
  return (party && backed.get(party)) || (optionsOf(question)[0] ?? '')
}

interface OfferFieldsProps {
  id: string
  /** To whom it is made. */
  to: readonly string[]
  offer: Offer
  onOffer: (offer: Offer) => void
  /** A concession may also be about what all have left open (CON-2). */
  isConcession?: boolean
}

export function OfferFields({ id, to, offer, onOffer, isConcession = false }: OfferFieldsProps): JSX.Element {
  const { gives, asks, words } = offer
  const open = agenda.value.filter(
    ({ status }) => isUnsettledStatus(status) || status === 'provisional' || (isConcession && status === 'left-open'),
  )
  const free = open.map((q) => q.id).filter((q) => !(q in gives) && !(q in asks))
  const after = valueWith(new Map(Object.entries({ ...gives, ...asks })))
  return (
    <>
      <div class="deal">
        <HalfFields
          title={m.you_give()}
          first
          id={`${id}-gives`}
          half={gives}
          free={free}
          startOf={(q) => wantedBy(q, to)}
          onHalf={(half) => onOffer({ ...offer, gives: half })}
        />
        <HalfFields
          title={m.you_get()}
          id={`${id}-asks`}
          half={asks}
          free={free}
          startOf={bestFor}
          onHalf={(half) => onOffer({ ...offer, asks: half })}
        />
      </div>
      {after !== undefined && <Gain after={after} scale label="" />}
      <WritingField
        id={`${id}-words`}
        label={m.offer_reason()}
        kind="line"
        rows={2}
        value={words}
        onValue={(text) => onOffer({ ...offer, words: text })}
      />
    </>
  )
}
