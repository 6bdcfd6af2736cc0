/** The list of questions, while it is being made (AGD-1, AGD-2). */
import { later } from '../../ui/later.tsx'
import type { ProcedureView } from '../procedure.ts'

const panel = () => import('./panel.tsx')

export const listing: ProcedureView = {
  id: 'listing',
  panels: [
    {
      tab: 'now',
      inStage: true,
      order: 10,
      middleOf: ['agenda'],
      Component: later(() => panel().then(({ Listing }) => Listing)),
    },
    { tab: 'now', inStage: true, order: 11, Component: later(() => panel().then(({ CallForRest }) => CallForRest)) },
  ],
  aloud: ['unvoiced-called', 'question-raised', 'question-put', 'question-wanted', 'list-closed'],
}
