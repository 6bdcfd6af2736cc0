/** What a committee has decided, and that any head may still call up to the plenary (MIC-3). */
import { sitting } from '../../table/bodies.ts'
import { m } from '../../text/m.ts'
import type { ProcedureView } from '../procedure.ts'
import { callable } from './callable.ts'
import { CallUp } from './panel.tsx'

export const committees: ProcedureView = {
  id: 'committees',
  panels: [{ tab: 'now', order: 22, isShown: () => callable.value.length > 0, Component: CallUp }],
  announcements: [
    { when: () => sitting.value.join(' '), say: () => (sitting.value.length > 0 ? m.say_committee_sits() : '') },
  ],
}
