/** Direct proposals (OFR). */
import type { ProcedureView } from '../procedure.ts'

export const proposals: ProcedureView = {
  id: 'proposals',
  none: 'No page makes one yet: bots and other clients of the wire answer by command, and all read it in the record.',
  aloud: ['proposal-made', 'proposal-countered', 'proposal-accepted', 'proposal-declined', 'proposal-lapsed'],
}
