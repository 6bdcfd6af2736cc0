/** The capital: what we ask it and what it answers (TRT-8). What is agreed ad referendum stands with the documents. */
import { desk, seen } from '../../table/state/table.ts'
import { m } from '../../text/m.ts'
import type { ProcedureView } from '../procedure.ts'
import { Capital } from './panel.tsx'

/** There is an answer, or this seat may ask. */
const isShown = (): boolean => (desk.value?.enquiries.size ?? 0) > 0 || desk.value?.moves.has('ask-capital') === true

export const capital: ProcedureView = {
  id: 'capital',
  panels: [{ tab: 'brief', order: 25, on: ['desk'], isShown, Component: Capital }],
  turns: [
    {
      move: 'confirm-agreement:',
      what: m.turn_confirm_agreement,
      deadline: (document) => `referendum:${document}:${seen.peek()}`,
      tab: 'now',
      order: 35,
    },
  ],
  aloud: ['capital-answered', 'agreed-ad-referendum', 'agreement-confirmed', 'agreement-refused'],
}
