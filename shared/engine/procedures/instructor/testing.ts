/** The instructor in the tests about all procedures. */
import { allParties } from '../../kernel/selectors.ts'
import type { Declared } from '../../testing/declared.ts'
import { pick } from '../../testing/dice.ts'
import { done, inStage, instructed } from '../../testing/story.ts'

const words = { wording: 'new', lang: 'en', forInterests: ['KGZ'] }
const scored = [
  inStage('chain'),
  done('KGZ', { type: 'propose-wording', question: 'tariff', ...words }),
  instructed({ type: 'score-for-result', question: 'tariff', option: 'w1', scores: { KGZ: 84 } }),
]

export const declared: Declared = {
  matrix: {
    advance: ['instructor', 'talks'],
    announce: ['instructor', 'always'],
    note: ['instructor', 'always'],
    inject: ['instructor', 'talks'],
    correct: ['instructor', 'talks'],
    'seat-bot': ['instructor', 'always'],
    'release-bot': ['instructor', 'always'],
    reassign: ['instructor', 'always'],
    'score-for-result': ['instructor', 'always'],
    'undo-withdrawal': ['instructor', 'talks'],
  },
  secrets: [
    {
      what: "the instructor's notes",
      story: [inStage('rules'), instructed({ type: 'note', text: 'a-note' })],
      canary: 'a-note',
      owners: [],
    },
    { what: 'its score of free wording', story: scored, canary: '"resultScores":"w1=84"', owners: ['KGZ'] },
    { what: 'the record of that', story: scored, canary: '"value":84', owners: ['KGZ'] },
    { what: 'news that have not come', story: [inStage('chain')], canary: 'news-crisis kk', owners: [] },
  ],
  instructs: ({ world }, roll) => {
    const party = pick(roll, allParties(world))
    const worded = world.text.worded.w1?.question ?? 'tariff'
    return [
      { type: 'announce', text: 'news' },
      { type: 'note', text: 'note' },
      { type: 'inject', inject: pick(roll, world.scenario.injects).id },
      { type: 'seat-bot', party },
      { type: 'release-bot', party },
      { type: 'score-for-result', question: worded, option: 'w1', scores: { [party]: roll(101) } },
      { type: 'undo-withdrawal', party },
      ...(roll(6) === 0 ? [{ type: 'advance' }] : []),
    ]
  },
  hostile: () => [{ type: 'advance' }],
  reached: ['news-arrived', 'bot-took-seat'],
}
