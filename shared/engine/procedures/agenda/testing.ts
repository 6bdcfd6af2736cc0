/** The agenda in the tests about all procedures. */
import { optionsOf } from '../../kernel/selectors.ts'
import type { Declared } from '../../testing/declared.ts'
import { pick } from '../../testing/dice.ts'

export const declared: Declared = {
  matrix: {
    'move-to-reconsider': ['head', ['chain', 'packages']],
    'take-reconsidering-as-agreed': ['chair', ['chain', 'packages']],
    'join-settlement': ['head', 'talks'],
  },
  instructs: ({ world }, roll) => {
    const question = pick(roll, world.agenda.order)
    return [{ type: 'correct', question, option: pick(roll, ['', ...optionsOf(world, question)]) }]
  },
  hostile: ({ id, option }) => [{ type: 'correct', question: id, option }],
  reached: ['question-settled', 'settlement-confirmed', 'question-reopened', 'question-left-open'],
}
