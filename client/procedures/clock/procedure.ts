/** Time has no place of its own: it stands wherever something waits for it (CLK). */
import type { ProcedureView } from '../procedure.ts'
import { PracticeStrip } from './strip.tsx'

export const clock: ProcedureView = {
  id: 'clock',
  none: 'Each countdown stands where something waits for it; a pause is the strip under the head of every page.',
  Strip: PracticeStrip,
  aloud: ['paused', 'resumed', 'time-extended', 'outage-ended'],
}
