/** The negotiating text in the tests about all procedures. */
import { questionOf } from '../../kernel/selectors.ts'
import type { Declared } from '../../testing/declared.ts'
import { pick } from '../../testing/dice.ts'
import { done, inStage } from '../../testing/story.ts'

const words = { wording: 'new', lang: 'en', forInterests: ['KGZ'] }
const scored = [
  inStage('chain'),
  done('KGZ', { type: 'propose-wording', question: 'tariff', ...words }),
  done('KGZ', { type: 'score-wording', question: 'tariff', option: 'w1', value: 83 }),
]

export const declared: Declared = {
  matrix: {
    'back-option': ['head', ['chain', 'packages']],
    'withdraw-backing': ['head', ['chain', 'packages']],
    'take-stance': ['head', ['chain', 'packages']],
    'put-to-vote': ['head', ['chain', 'packages']],
    'propose-wording': ['head', ['chain', 'packages']],
    'propose-amendment': ['head', ['chain', 'packages']],
    'score-wording': ['head', ['chain', 'packages']],
  },
  secrets: [
    { what: 'a score of free wording', story: scored, canary: '"estimates":"w1=83"', owners: ['KGZ'] },
    { what: 'the record of a score', story: scored, canary: '"value":83', owners: ['KGZ'] },
  ],
  rare: ['propose-amendment', 'propose-wording', 'withdraw-backing'],
  hostile: ({ id: question, option, roll }) => [
    { type: 'put-to-vote', question, option },
    { type: 'back-option', question, option },
    { type: 'take-stance', question, canLive: [option], cannot: [] },
    { type: 'propose-wording', question, wording: 'free words', lang: 'ru', forInterests: ['KAZ'] },
    {
      ...{ type: 'propose-amendment', question, option, change: pick(roll, ['add', 'delete', 'replace']) },
      ...{ at: 'wording', text: 'words', lang: 'en' },
    },
    { type: 'score-wording', question, option, value: roll(101) },
  ],
  fill: {
    'take-stance': (world, move, roll) => {
      const ids = questionOf(world, String(move.question))?.options.map(({ id }) => id) ?? []
      const canLive = ids.filter(() => roll(3) === 0)
      return { ...move, canLive, cannot: ids.filter((id) => !canLive.includes(id) && roll(4) === 0) }
    },
  },
  reached: ['option-added', 'stance-taken'],
}
