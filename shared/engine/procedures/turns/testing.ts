/** Turns at the ballot in the tests about all procedures. */
import type { Declared } from '../../testing/declared.ts'

export const declared: Declared = {
  matrix: { 'pass-turn': ['head', ['chain', 'packages']] },
  hostile: ({ id }) => [{ type: 'pass-turn', ballot: id }],
  reached: ['turn-passed'],
  runs: { turns: (world, body) => body in world.turns.waits },
}
