/** What a committee has decided, and that any head may still call up to the plenary (MIC-3). */
import { later } from '../../ui/later.tsx'
import type { ProcedureView } from '../procedure.ts'
import { callable } from './callable.ts'

const callUp = later(() => import('./panel.tsx').then(({ CallUp }) => CallUp))

export const committees: ProcedureView = {
  id: 'committees',
  panels: [
    { tab: 'now', order: 22, middleOf: ['committee'], isShown: () => callable.value.length > 0, Component: callUp },
  ],
  aloud: ['questions-assigned', 'body-sat', 'body-rose', 'question-referred', 'decision-called-up'],
}
