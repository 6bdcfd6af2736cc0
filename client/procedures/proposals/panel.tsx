/** Direct proposals in *Now*: those that wait for us, our own, and one to be made (OFR). */
import type { JSX } from 'preact'
import { m } from '../../text/m.ts'
import { LateFold } from '../../ui/late-fold.tsx'
import { later } from '../../ui/later.tsx'
import { useTabOf } from '../../ui/section.tsx'
import { concerning, openForm } from './open.ts'

const Card = later(() => import('./card.tsx').then((part) => part.ProposalCard))
const Counter = later(() => import('./counter.tsx').then((part) => part.CounterForm))
const NewOffer = later(() => import('./new-offer.tsx').then((part) => part.NewOfferForm))

const COUNTER = 'counter-proposal:'

export function Offers(): JSX.Element {
  const form = openForm().value
  return (
    <div class="sec" id="offers" data-panel={useTabOf()}>
      {concerning.value.map((p) => (
        <Card key={p.id} of={p} />
      ))}
      {form.startsWith(COUNTER) && <Counter key={form} id={form.slice(COUNTER.length)} />}
    </div>
  )
}

export const MakeOffer = (): JSX.Element => (
  <div class="sec" id="make-offer" data-panel={useTabOf()}>
    <LateFold isAct title={m.make_offer()} inside={() => <NewOffer />} />
  </div>
)
