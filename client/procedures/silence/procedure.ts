/** Texts that are adopted unless somebody speaks (DEC-13). */
import type { ProcedureView } from '../procedure.ts'
import { Silences } from './panel.tsx'

export const silence: ProcedureView = {
  id: 'silence',
  panels: [{ tab: 'now', order: 20, middleOf: ['no-objection'], Component: Silences }],
  aloud: ['silence-opened', 'silence-broken', 'silence-held', 'silence-lapsed'],
}
