/** The clock in the tests about all procedures. */
import type { Declared } from '../../testing/declared.ts'
import { pick } from '../../testing/dice.ts'

export const declared: Declared = {
  matrix: {
    pause: ['instructor', 'always'],
    resume: ['instructor', 'always'],
    extend: ['instructor', 'always'],
    'end-outage': ['host', 'always'],
    'begin-practice': ['host', 'always'],
    'take-a-break': ['head', 'talks'],
    'go-on': ['head', 'always'],
  },
  instructs: ({ world }, roll) => [
    { type: world.clock.pausedAt > 0 ? 'resume' : 'pause' },
    { type: 'resume' },
    { type: 'extend', key: pick(roll, ['stage', 'question', 'ballot']), seconds: 10 },
  ],
  hostile: () => [{ type: 'pause' }, { type: 'end-outage', from: 0, to: 1e12 }, { type: 'tick' }],
  reached: ['paused'],
}
