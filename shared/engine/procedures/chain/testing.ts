/** The chain of questions in the tests about all procedures. */
import { discussing } from '../../bodies/selectors.ts'
import type { Declared } from '../../testing/declared.ts'

export const declared: Declared = {
  matrix: {
    'move-to-freeze': ['head', ['chain']],
    'take-freezing-as-agreed': ['chair', ['chain']],
  },
  reached: ['question-frozen', 'round-begun'],
  runs: { question: (world, body) => discussing(world, body) !== '' },
}
