/** Delegations in the tests about all procedures. */
import { allParties } from '../../kernel/selectors.ts'
import type { Declared } from '../../testing/declared.ts'
import { pick } from '../../testing/dice.ts'
import { done, hosted, inStage, seated } from '../../testing/story.ts'

const announced = [inStage('rules'), done('RUS', { type: 'announce-withdrawal' })]

export const declared: Declared = {
  matrix: {
    'seat-person': ['host', 'always'],
    'mark-away': ['host', 'always'],
    'mark-returned': ['host', 'always'],
    'answer-newcomer': ['head', 'talks'],
    'rule-on-newcomer': ['instructor', 'always'],
    'show-earlier': ['head', 'talks'],
    'lock-seats': ['instructor', 'always'],
    'delegate-powers': ['delegate', 'talks'],
    'take-back-powers': ['delegate', 'talks'],
    'leave-room': ['head', 'talks'],
    'return-to-room': ['head', 'talks'],
    'announce-withdrawal': ['head', 'talks'],
    'cancel-withdrawal': ['head', 'talks'],
    'confirm-withdrawal': ['head', 'talks'],
    'forget-person': ['instructor', 'always'],
    'take-over': ['instructor', 'always'],
    'give-back': ['instructor', 'always'],
  },
  secrets: [
    {
      what: 'to whom powers are delegated',
      story: [
        seated('understudy', 'RUS', 'deputy'),
        inStage('rules'),
        done('RUS', { type: 'delegate-powers', person: 'understudy' }),
      ],
      canary: '"understudy"',
      owners: ['RUS'],
    },
    {
      what: 'who asks to be let in',
      story: [
        inStage('rules'),
        hosted({
          type: 'seat-person',
          person: 'p-late',
          name: 'A canary',
          party: 'RUS',
          role: 'expert',
          bot: false,
          asks: true,
        }),
      ],
      canary: 'A canary',
      owners: ['RUS'],
    },
    { what: 'that a party thinks of leaving', story: announced, canary: 'confirm-withdrawal', owners: ['RUS'] },
    { what: 'the announcement of it', story: announced, canary: 'withdrawal-announced', owners: ['RUS'] },
    {
      what: 'that it was taken back',
      story: [...announced, done('RUS', { type: 'cancel-withdrawal' })],
      canary: 'withdrawal-undone',
      owners: ['RUS'],
    },
  ],
  instructs: ({ world }, roll) => {
    const party = pick(roll, allParties(world))
    return [
      { type: 'take-over', party },
      { type: 'give-back', party },
    ]
  },
  rare: ['leave-room', 'return-to-room', 'announce-withdrawal', 'confirm-withdrawal'],
  hostile: ({ id }) => [
    { type: 'leave-room' },
    { type: 'forget-person', person: id },
    { type: 'answer-newcomer', person: id, admit: true },
    { type: 'show-earlier', person: id },
    { type: 'seat-person', person: id, name: 'x', party: 'KAZ', role: 'head', bot: false },
  ],
  reached: ['room-left', 'withdrawal-confirmed', 'withdrawal-undone', 'seat-taken-over', 'seat-given-back'],
  runs: {
    grace: ({ delegation }, person) => delegation.people[person]?.present === false,
    admission: ({ delegation }, person) => delegation.newcomers[person]?.status === 'waiting',
    undo: ({ delegation }, party) => delegation.seats[party]?.withdrawal === 'confirmed',
  },
}
