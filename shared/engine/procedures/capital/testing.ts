/** The capital in the tests about all procedures. */

import { questionOf } from '../../kernel/selectors.ts'
import type { Declared } from '../../testing/declared.ts'
import { pick } from '../../testing/dice.ts'
import { done, inStage, waited } from '../../testing/story.ts'

const ABOUT = ['option', 'package', 'document'] as const

export const declared: Declared = {
  matrix: {
    'ask-capital': ['head', 'talks'],
    'agree-ad-referendum': ['head', ['signature']],
    'confirm-agreement': ['head', ['signature']],
    'refuse-agreement': ['head', ['signature']],
  },
  secrets: [
    {
      what: 'what a capital was asked (TRT-8)',
      story: [
        inStage('chain'),
        done('KAZ', { type: 'ask-capital', about: 'option', target: 'tariff', option: 'high' }),
      ],
      canary: '"enquiries":{"c1":{"id":"c1","about":"option"',
      owners: ['KAZ'],
    },
    {
      what: 'when a capital answers (TRT-8)',
      story: [
        inStage('chain'),
        done('KAZ', { type: 'ask-capital', about: 'option', target: 'tariff', option: 'high' }),
      ],
      canary: 'capital:KAZ:c1',
      owners: ['KAZ'],
    },
    {
      what: 'what a capital answered (TRT-8)',
      story: [
        inStage('chain'),
        done('KAZ', { type: 'ask-capital', about: 'option', target: 'tariff', option: 'high' }),
        waited(30),
      ],
      canary: '"redLines":"kaz-line"',
      owners: ['KAZ'],
    },
    {
      what: 'the line of the record about it (TRT-8)',
      story: [
        inStage('chain'),
        done('KAZ', { type: 'ask-capital', about: 'option', target: 'tariff', option: 'high' }),
        waited(30),
      ],
      canary: '"capital-answered"',
      owners: ['KAZ'],
    },
  ],
  fill: {
    'ask-capital': (world, move, roll) => {
      const question = world.agenda.order[0]
      const packages = Object.keys(world.packages.all)
      if (packages.length > 0 && roll(2) === 0) return { ...move, about: 'package', target: pick(roll, packages) }
      if (!question || roll(2) === 0) return move
      const options = questionOf(world, question)?.options ?? []
      return { ...move, about: 'option', target: question, option: pick(roll, options).id }
    },
  },
  rare: ['ask-capital', 'refuse-agreement'],
  hostile: ({ id, option, roll }) => [
    { type: 'ask-capital', about: pick(roll, ABOUT), target: id, option },
    { type: 'agree-ad-referendum', document: id },
    { type: 'confirm-agreement', document: id },
    { type: 'refuse-agreement', document: id, reason: '…' },
  ],
  reached: ['capital-asked', 'capital-answered', 'agreed-ad-referendum', 'agreement-confirmed', 'agreement-refused'],
  runs: {
    capital: ({ capital }, rest) => {
      const [party = '', id] = rest.split(':')
      return capital.enquiries[party]?.some((e) => e.id === id && !e.answer) ?? false
    },
    referendum: ({ capital }, rest) => {
      const [document = '', party = ''] = rest.split(':')
      return capital.referenda[document]?.[party] === 'awaited'
    },
  },
}
