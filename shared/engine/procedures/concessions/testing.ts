/** Concessions in the tests about all procedures. */
import { exchangedInChannel, note, offer, offeredInChannel } from '../../testing/concession-story.ts'
import type { Declared } from '../../testing/declared.ts'
import { pick } from '../../testing/dice.ts'
import type { Meeting } from '../../testing/meeting.ts'
import { done, inStage } from '../../testing/story.ts'

const quoted = (m: Meeting): string => `"${m.last('concession-accepted').concession}"`
const ofTwo = ['KAZ', 'KGZ']
const OPEN = ['chain', 'packages', 'signature'] as const

export const declared: Declared = {
  matrix: {
    'note-need': ['head', OPEN],
    'offer-concession': ['head', OPEN],
  },
  secrets: [
    {
      what: 'a need noted: the answer',
      story: [inStage('chain'), done('KAZ', note('RUS', { question: 'votes', option: 'shares' }))],
      canary: '"RUS:votes"',
      owners: ['KAZ'],
    },
    {
      what: 'a need noted: the words',
      story: [inStage('chain'), done('KAZ', note('RUS', { words: 'words-of-a-need' }))],
      canary: 'words-of-a-need',
      owners: ['KAZ'],
    },
    {
      what: 'a concession offered in a channel: its words',
      story: offeredInChannel(true, { words: 'words-of-a-concession' }),
      canary: 'words-of-a-concession',
      owners: ofTwo,
    },
    {
      what: 'a concession in a secret channel: its existence',
      story: exchangedInChannel(true),
      canary: quoted,
      owners: ofTwo,
    },
    {
      what: 'a concession in an open channel: its existence',
      story: exchangedInChannel(false),
      canary: quoted,
      owners: ofTwo,
    },
    {
      what: 'a concession in a channel: that it has lapsed',
      story: [...exchangedInChannel(true), inStage('debrief')],
      canary: quoted,
      owners: ofTwo,
    },
  ],
  rare: ['note-need', 'offer-concession'],
  hostile: ({ id, option, roll }) => [
    note(id.slice(0, 3), { question: id, option }),
    note(pick(roll, ['KAZ', 'KGZ', 'RUS']), { option: '', words: '' }),
    offer(pick(roll, ['KAZ', 'KGZ', 'RUS']), { agreement: id, channel: roll(2) ? 'plenary' : id }),
  ],
  reached: ['need-noted', 'concession-accepted', 'concession-took-effect', 'concession-lapsed'],
}
