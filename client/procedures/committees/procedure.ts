/** What a committee has decided, and that any head may still call up to the plenary (MIC-3). */
import type { ProcedureView } from '../procedure.ts'
import { callable } from './callable.ts'
import { CallUp } from './panel.tsx'

export const committees: ProcedureView = {
  id: 'committees',
  panels: [{ tab: 'now', order: 22, isShown: () => callable.value.length > 0, Component: CallUp }],
  aloud: ['questions-assigned', 'body-sat', 'body-rose', 'question-referred', 'decision-called-up'],
}
