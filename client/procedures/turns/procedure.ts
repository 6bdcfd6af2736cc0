/** Turns at the ballot (AGD-10): nobody puts a second option before the others had their turn. */
import type { ProcedureView } from '../procedure.ts'
import { isTurnShown, Turns } from './panel.tsx'

export const turns: ProcedureView = {
  id: 'turns',
  panels: [{ tab: 'now', order: 45, Component: Turns, isShown: isTurnShown }],
  aloud: ['turn-passed'],
}
