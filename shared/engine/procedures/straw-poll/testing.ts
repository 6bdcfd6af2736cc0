/** The straw poll in the tests about all procedures. */
import type { Declared } from '../../testing/declared.ts'
import { done, inStage } from '../../testing/story.ts'

export const declared: Declared = {
  matrix: {
    'ask-straw-poll': ['head', 'talks'],
    'answer-straw-poll': ['head', 'talks'],
  },
  secrets: [
    {
      what: 'an answer in a straw poll (POL-1)',
      story: [
        inStage('rules'),
        done('KAZ', { type: 'ask-straw-poll', question: 'Shall we?', lang: 'en' }),
        done('RUS', { type: 'answer-straw-poll', poll: 'q1', answer: 'no' }),
      ],
      canary: '"pollAnswer":"no"',
      owners: ['RUS'],
    },
  ],
  hostile: ({ id }) => [{ type: 'answer-straw-poll', poll: id, answer: 'no' }],
  reached: ['straw-poll-asked', 'straw-poll-closed'],
  runs: { poll: (world, id) => world['straw-poll'].poll.id === id && world['straw-poll'].poll.open },
}
