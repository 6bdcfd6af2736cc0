/** Agreement without a vote in the tests about all procedures. */
import { discussing } from '../../bodies/selectors.ts'
import type { Declared } from '../../testing/declared.ts'

export const declared: Declared = {
  matrix: {
    'take-as-agreed': ['chair', ['chain', 'packages']],
    'raise-objection': ['head', 'talks'],
    'ask-for-vote': ['head', 'talks'],
    'stand-aside': ['head', 'talks'],
  },
  hostile: ({ id, option }) => [
    { type: 'take-as-agreed', question: id, option },
    { type: 'raise-objection', call: id, reason: 'x' },
    { type: 'ask-for-vote', call: id },
    { type: 'stand-aside', call: id },
  ],
  reached: ['agreed-without-vote', 'objection-raised', 'vote-asked-for'],
  runs: {
    call: (world, id) => id in world['without-a-vote'].running,
    half: (world, body) => discussing(world, body) !== '',
  },
}
