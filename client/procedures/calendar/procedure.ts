/** What is carried out after the signature (IMP). */
import { partyName } from '../../table/words/names.ts'
import type { ProcedureView } from '../procedure.ts'

export const calendar: ProcedureView = {
  id: 'calendar',
  none: 'No scenario has a calendar yet.',
  aloud: [
    ...(['period-opened', 'duty-seen', 'period-closed', 'period-barred'] as const),
    ...([
      'inspection-announced',
      'inspection-held',
      'inspection-delayed',
      'inspection-refused',
      'inspection-signed',
    ] as const),
    ...(['query-sent', 'query-answered', 'query-unanswered'] as const),
    ...(['breach-consulted', 'breach-suspended', 'breach-excluded'] as const),
  ],
  subjects: { breach: { text: (target) => partyName(target), target: (target) => partyName(target) } },
}
