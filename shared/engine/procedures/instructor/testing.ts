/** The instructor in the tests about all procedures. */
import { allParties } from '../../kernel/selectors.ts'
import type { Declared } from '../../testing/declared.ts'
import { pick } from '../../testing/dice.ts'
import { inStage, instructed } from '../../testing/story.ts'

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
    'undo-withdrawal': ['instructor', 'talks'],
  },
  secrets: [
    {
      what: "the instructor's notes",
      story: [inStage('rules'), instructed({ type: 'note', text: 'a-note' })],
      canary: 'a-note',
      owners: [],
    },
    { what: 'news that have not come', story: [inStage('chain')], canary: 'news-crisis kk', owners: [] },
  ],
  instructs: ({ world }, roll) => {
    const party = pick(roll, allParties(world))
    return [
      { type: 'announce', text: 'news' },
      { type: 'note', text: 'note' },
      { type: 'inject', inject: pick(roll, world.scenario.injects).id },
      { type: 'seat-bot', party },
      { type: 'release-bot', party },
      { type: 'undo-withdrawal', party },
      ...(roll(6) === 0 ? [{ type: 'advance' }] : []),
    ]
  },
  hostile: () => [{ type: 'advance' }],
  reached: ['news-arrived', 'bot-took-seat'],
}
