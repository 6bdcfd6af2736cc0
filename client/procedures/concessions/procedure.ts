/** Concessions that two have promised each other on condition (CON). */
import type { ProcedureView } from '../procedure.ts'

export const concessions: ProcedureView = {
  id: 'concessions',
  none: 'an offer is answered on the card of direct proposals; what was promised stands in the record',
  aloud: ['concession-accepted', 'concession-took-effect', 'concession-lapsed'],
}
