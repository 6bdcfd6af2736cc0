/** The list of questions, while it is being made (AGD-1, AGD-2). */
import { m } from '../../text/m.ts'
import { later } from '../../ui/later.tsx'
import type { ProcedureView } from '../procedure.ts'

export const listing: ProcedureView = {
  id: 'listing',
  panels: [
    {
      tab: 'now',
      inStage: true,
      order: 10,
      Component: later(() => import('./panel.tsx').then(({ Listing }) => Listing)),
    },
  ],
  turns: [
    { move: 'call-for-unvoiced', what: m.turn_call, deadline: () => 'chair:list', tab: 'now', order: 70 },
    { move: 'answer-none', what: m.turn_list, deadline: () => 'stage', tab: 'now', order: 80 },
  ],
  aloud: ['unvoiced-called', 'question-raised', 'question-put', 'question-wanted', 'list-closed'],
}
