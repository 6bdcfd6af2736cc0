/** A yes/no question to the table that binds nobody (POL-1). */
import type { ProcedureView } from '../procedure.ts'
import { isPollShown, StrawPoll } from './panel.tsx'

export const strawPoll: ProcedureView = {
  id: 'straw-poll',
  panels: [{ tab: 'now', order: 80, middleOf: ['ballot'], Component: StrawPoll, isShown: isPollShown }],
  aloud: ['straw-poll-asked', 'straw-poll-closed'],
}
