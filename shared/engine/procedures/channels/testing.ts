/** Channels in the tests about all procedures. */

import { lastChannel, say, whispered } from '../../testing/channel-story.ts'
import type { Declared } from '../../testing/declared.ts'
import { pick } from '../../testing/dice.ts'
import type { Meeting } from '../../testing/meeting.ts'
import { done, inStage, instructed } from '../../testing/story.ts'

const quoted = (m: Meeting): string => `"${lastChannel(m)}"`

export const declared: Declared = {
  matrix: {
    'open-channel': ['head', 'everywhere'],
    'accept-invitation': ['head', 'everywhere'],
    'decline-invitation': ['head', 'everywhere'],
    'leave-channel': ['head', 'everywhere'],
    'disclose-channel': ['head', 'everywhere'],
    say: ['delegate', 'everywhere'],
    'mute-person': ['instructor', 'always'],
  },
  secrets: [
    { what: 'words in a secret channel', story: whispered, canary: 'whispered-words', owners: ['KAZ', 'KGZ'] },
    { what: 'that a secret channel exists', story: whispered, canary: quoted, owners: ['KAZ', 'KGZ'] },
    {
      what: 'an invitation to a secret channel',
      story: whispered.slice(0, 2),
      canary: '"secret":true',
      owners: ['KAZ', 'KGZ'],
    },
    {
      what: 'words in a secret channel that has come to light, and under which id it was kept',
      story: [...whispered, (m) => void m.act('KGZ', { type: 'disclose-channel', channel: lastChannel(m) })],
      canary: quoted,
      owners: ['KAZ', 'KGZ'],
    },
    {
      what: 'words in an open channel',
      story: [
        inStage('rules'),
        done('KAZ', { type: 'open-channel', with: ['RUS'], secret: false }),
        done('KAZ', say('c1', 'half-open-words')),
      ],
      canary: 'half-open-words',
      owners: ['KAZ'],
    },
    {
      what: "words in the delegation's own channel",
      story: [inStage('rules'), done('RUS', say('delegation-RUS', 'our-own-words'))],
      canary: 'our-own-words',
      owners: ['RUS'],
    },
    {
      what: 'from whom the word was taken',
      story: [inStage('rules'), instructed({ type: 'mute-person', person: 'head-RUS', muted: true })],
      canary: 'person-muted',
      owners: ['RUS'],
    },
  ],
  instructs: ({ world }, roll) => [
    { type: 'mute-person', person: pick(roll, Object.keys(world.delegation.people)), muted: roll(2) === 0 },
  ],
  rare: ['say', 'open-channel', 'leave-channel', 'decline-invitation', 'disclose-channel'],
  hostile: ({ id }) => [
    { type: 'accept-invitation', channel: id },
    { type: 'say', channel: id, text: 'x', lang: 'kk' },
    { type: 'disclose-channel', channel: id },
    { type: 'mute-person', person: id, muted: true },
  ],
  reached: ['invitation-accepted', 'channel-disclosed', 'person-muted'],
}
