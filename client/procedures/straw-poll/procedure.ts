/** A yes/no question to the table that binds nobody (POL-1). */
import { later } from '../../ui/later.tsx'
import type { ProcedureView } from '../procedure.ts'
import { isPollShown } from './shown.ts'

const poll = later(() => import('./panel.tsx').then(({ StrawPoll }) => StrawPoll))

export const strawPoll: ProcedureView = {
  id: 'straw-poll',
  panels: [{ tab: 'now', order: 80, middleOf: ['ballot'], Component: poll, isShown: isPollShown }],
  aloud: ['straw-poll-asked', 'straw-poll-closed'],
}
