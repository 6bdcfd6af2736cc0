/** Time has no place of its own: it stands wherever something waits for it (CLK). */
import type { ProcedureView } from '../procedure.ts'
import { PracticeClock } from './practice.tsx'

export const clock: ProcedureView = {
  id: 'clock',
  none: 'Each countdown stands where something waits for it; a pause is the strip under the head of every page.',
  Strip: PracticeClock,
  aloud: ['paused', 'resumed', 'time-extended', 'outage-ended'],
}
