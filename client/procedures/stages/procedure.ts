/** Moving on to the next stage, at the end of what the present one asks for (STG-3). */

import { board, isInSeat, isInstructor } from '../../table/state/table.ts'
import { stageTitle } from '../../table/words/names.ts'
import { m } from '../../text/m.ts'
import type { ProcedureView } from '../procedure.ts'
import { Closing, GoalMet } from './panel.tsx'

export const stages: ProcedureView = {
  id: 'stages',
  panels: [
    { tab: 'now', inStage: true, order: 80, isShown: () => board.value?.goalMet === true, Component: GoalMet },
    {
      tab: 'now',
      inStage: true,
      order: 90,
      isShown: () => !isInstructor.value || isInSeat.value,
      Component: Closing,
    },
  ],
  aloud: ['talks-begun', 'stage-entered', 'stage-goal-met', 'stage-held', 'closing-vote-put', 'talks-ended'],
  warnings: [{ keys: () => ['stage'], say: (time) => m.say_stage_time({ time }) }],
  subjects: {
    'close-stage': { target: stageTitle, text: (stage) => m.subject_close_stage({ stage: stageTitle(stage) }) },
    'end-talks': { text: () => m.subject_end_talks() },
  },
}
