/** What is carried out after the signature (IMP). */
import type { ProcedureView } from '../procedure.ts'

export const calendar: ProcedureView = {
  id: 'calendar',
  none: 'No scenario has a calendar yet.',
  aloud: ['period-opened', 'duty-seen', 'period-closed'],
}
