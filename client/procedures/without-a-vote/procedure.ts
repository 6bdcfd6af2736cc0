/** What is agreed unless somebody objects (DEC-16). */
import type { ProcedureView } from '../procedure.ts'
import { Calls, calls } from './panel.tsx'

export const withoutAVote: ProcedureView = {
  id: 'without-a-vote',
  panels: [{ tab: 'now', order: 15, middleOf: ['no-objection'], isShown: () => calls().length > 0, Component: Calls }],
  aloud: ['objections-called', 'objection-raised', 'vote-asked-for', 'agreed-without-vote', 'call-lapsed'],
}
