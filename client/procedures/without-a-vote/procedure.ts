/** What is agreed unless somebody objects (DEC-16). */
import { m } from '../../text/m.ts'
import type { ProcedureView } from '../procedure.ts'
import { Calls, calls } from './panel.tsx'

export const withoutAVote: ProcedureView = {
  id: 'without-a-vote',
  panels: [{ tab: 'now', order: 15, isShown: () => calls().length > 0, Component: Calls }],
  aloud: ['objections-called', 'objection-raised', 'vote-asked-for', 'agreed-without-vote', 'call-lapsed'],
  turns: [{ move: 'raise-objection:', what: m.turn_silence, deadline: (id) => `call:${id}`, tab: 'now', order: 22 }],
}
