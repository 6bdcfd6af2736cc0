/** Who sits in our delegation and acts for the state; whose eyes an instructor looks through (DEL, OBS-1). */
import type { ProcedureView } from '../procedure.ts'
import { Eyes } from './eyes.tsx'
import { Delegation } from './panel.tsx'

export const delegation: ProcedureView = {
  id: 'delegation',
  // Who sits in the delegation, and the ways out of the room, concern every stage.
  panels: [{ tab: 'brief', order: 30, on: ['desk'], isShown: () => true, Component: Delegation }],
  Strip: Eyes,
  aloud: [
    'chair-passed',
    'seat-taken-over',
    'seat-given-back',
    'room-left',
    'room-returned',
    'withdrawal-confirmed',
    'withdrawal-undone',
  ],
}
