/** The course of the stages in the tests about all procedures. */
import type { Declared } from '../../testing/declared.ts'

export const declared: Declared = {
  matrix: {
    'begin-talks': ['instructor', 'always'],
    'move-on': ['chair', 'talks'],
    'move-to-close-stage': ['head', 'talks'],
    'move-to-end-talks': ['head', 'talks'],
    'take-closing-as-agreed': ['chair', 'talks'],
    'take-ending-as-agreed': ['chair', 'talks'],
  },
  rare: ['move-to-close-stage', 'move-to-end-talks', 'take-closing-as-agreed', 'take-ending-as-agreed'],
  hostile: () => [{ type: 'move-on' }],
  reached: ['stage-held'],
  runs: { 'move-on': ({ stages }) => stages.goalMet, 'closing-vote': ({ stages }) => !stages.ended },
}
