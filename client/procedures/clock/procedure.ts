/** Time has no place of its own: it stands wherever something waits for it (CLK). */
import { board } from '../../table/table.ts'
import { m } from '../../text/m.ts'
import type { ProcedureView } from '../procedure.ts'

export const clock: ProcedureView = {
  id: 'clock',
  none: 'Each countdown stands where something waits for it; a pause is the strip under the head of every page.',
  announcements: [
    {
      when: () => Boolean(board.value?.pausedAt),
      say: () => (board.value?.pausedAt ? m.paused_note() : m.resumed()),
    },
  ],
}
