/** Texts that are adopted unless somebody speaks (DEC-13). */
import { m } from '../../text/m.ts'
import type { ProcedureView } from '../procedure.ts'
import { Silences } from './panel.tsx'

export const silence: ProcedureView = {
  id: 'silence',
  panels: [{ tab: 'now', order: 20, Component: Silences }],
  turns: [{ move: 'break-silence:', what: m.turn_silence, deadline: (id) => `silence:${id}`, tab: 'now', order: 25 }],
  aloud: ['silence-opened', 'silence-broken', 'silence-held', 'silence-lapsed'],
}
