/** Direct proposals: in *Now* what waits for us and what we make, in the talk where they were made (OFR). */
import { isActing, isOfferedAny } from '../../moves/offers.ts'
import { isReadOnly } from '../../table/state/table.ts'
import { later } from '../../ui/later.tsx'
import type { ProcedureView } from '../procedure.ts'
import { concerning, isAnswering } from './open.ts'

const panel = () => import('./panel.tsx')

export const proposals: ProcedureView = {
  id: 'proposals',
  panels: [
    {
      tab: 'now',
      order: 25,
      middleOf: ['offer'],
      isShown: () => concerning.value.length > 0 || isAnswering(),
      Component: later(() => panel().then(({ Offers }) => Offers)),
    },
    {
      tab: 'now',
      order: 65,
      isShown: () =>
        (isOfferedAny('make-proposal') || isOfferedAny('offer-concession')) && isActing.value && !isReadOnly.value,
      Component: later(() => panel().then(({ MakeOffer }) => MakeOffer)),
    },
  ],
  aloud: ['proposal-made', 'proposal-countered', 'proposal-accepted', 'proposal-declined', 'proposal-lapsed'],
}
