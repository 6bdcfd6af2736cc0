/** The ranking in the tests about all procedures. */
import type { Declared } from '../../testing/declared.ts'
import { done, inStage } from '../../testing/story.ts'

export const declared: Declared = {
  matrix: {
    'rank-questions': ['head', ['ranking']],
    'take-place-as-agreed': ['chair', 'talks'],
  },
  secrets: [
    {
      what: 'a ranking before all have ranked',
      story: [inStage('ranking'), done('KAZ', { type: 'rank-questions', ranks: { tariff: 1, transit: 3, votes: 1 } })],
      canary: 'tariff=1 transit=3 votes=1',
      owners: ['KAZ'],
    },
  ],
  fill: {
    'take-place-as-agreed': ({ agenda }, move, roll) => ({ ...move, place: 1 + roll(agenda.order.length) }),
    'rank-questions': ({ agenda }, move, roll) => ({
      ...move,
      ranks: Object.fromEntries(agenda.order.map((q) => [q, 1 + roll(3)])),
    }),
  },
  reached: ['ranking-closed'],
}
