/** Turns at the ballot (AGD-10): nobody puts a second option before the others had their turn. */
import { later } from '../../ui/later.tsx'
import type { ProcedureView } from '../procedure.ts'
import { isTurnShown } from './awaited.ts'

const turnsPanel = later(() => import('./panel.tsx').then(({ Turns }) => Turns))

export const turns: ProcedureView = {
  id: 'turns',
  panels: [{ tab: 'now', order: 45, Component: turnsPanel, isShown: isTurnShown }],
  aloud: ['turn-passed'],
}
