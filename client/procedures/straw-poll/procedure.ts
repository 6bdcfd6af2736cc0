/** A yes/no question to the table that binds nobody (POL-1). */
import { m } from '../../text/m.ts'
import type { ProcedureView } from '../procedure.ts'
import { isPollShown, StrawPoll } from './panel.tsx'

export const strawPoll: ProcedureView = {
  id: 'straw-poll',
  panels: [{ tab: 'now', order: 80, Component: StrawPoll, isShown: isPollShown }],
  turns: [
    {
      move: 'answer-straw-poll:',
      what: m.turn_poll,
      deadline: (rest) => `poll:${rest.split(':')[0]}`,
      tab: 'now',
      order: 65,
    },
  ],
  aloud: ['straw-poll-asked', 'straw-poll-closed'],
}
