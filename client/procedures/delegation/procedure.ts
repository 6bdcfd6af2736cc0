/** Who sits in our delegation and acts for the state; whose eyes an instructor looks through (DEL, OBS-1). */

import { desk } from '../../table/state/table.ts'
import { m } from '../../text/m.ts'
import { later } from '../../ui/later.tsx'
import type { ProcedureView } from '../procedure.ts'
import { Eyes } from './instructor-strip.tsx'
import { Delegation } from './panel.tsx'

const newcomers = later(() => import('./newcomers.tsx').then(({ Newcomers }) => Newcomers))

export const delegation: ProcedureView = {
  id: 'delegation',
  // Who sits in the delegation, and the ways out of the room, concern every stage.
  panels: [
    { tab: 'brief', order: 30, on: ['desk'], isShown: () => true, Component: Delegation },
    {
      tab: 'now',
      order: 5,
      middleOf: [],
      on: ['desk'],
      isShown: () => (desk.value?.newcomers.size ?? 0) > 0,
      Component: newcomers,
    },
  ],
  turns: [
    {
      ...{ move: 'answer-newcomer:', what: m.turn_newcomer, tab: 'now', order: 15 },
      deadline: (rest) => `admission:${rest.split(':')[0]}`,
    },
  ],
  Strip: Eyes,
  aloud: [
    'admission-answered',
    'seats-locked',
    'person-forgotten',
    'chair-passed',
    'seat-taken-over',
    'seat-given-back',
    'room-left',
    'room-returned',
    'withdrawal-confirmed',
    'withdrawal-undone',
  ],
}
