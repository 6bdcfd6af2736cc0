/** Direct proposals in the tests about all procedures. */
import { lastChannel } from '../../testing/channel-story.ts'
import type { Declared } from '../../testing/declared.ts'
import type { Step } from '../../testing/given.ts'
import type { Meeting } from '../../testing/meeting.ts'
import { decline, HALVES, lastProposal, propose } from '../../testing/proposal-story.ts'
import { done, inStage } from '../../testing/story.ts'

const quoted = (m: Meeting): string => `"${lastProposal(m)}"`
const ofTwo = ['KAZ', 'KGZ']

/** KAZ offers something to KGZ in a channel of theirs. */
const inChannel = (secret: boolean, halves: object = HALVES): readonly Step[] => [
  inStage('chain'),
  done('KAZ', { type: 'open-channel', with: ['KGZ'], secret }),
  (m) => void m.act('KGZ', { type: 'accept-invitation', channel: lastChannel(m) }),
  (m) => void m.act('KAZ', propose(['KGZ'], lastChannel(m), halves)),
]

export const declared: Declared = {
  matrix: {
    'make-proposal': ['head', 'talks'],
    'counter-proposal': ['head', 'talks'],
    'accept-proposal': ['head', 'talks'],
    'decline-proposal': ['head', 'talks'],
    'withdraw-proposal': ['head', 'talks'],
  },
  secrets: [
    { what: 'a proposal in a secret channel: its existence', story: inChannel(true), canary: quoted, owners: ofTwo },
    { what: 'a proposal in an open channel: its existence', story: inChannel(false), canary: quoted, owners: ofTwo },
    {
      what: 'a proposal in a channel: its terms',
      story: inChannel(false, { ...HALVES, gives: { votes: 'shares', transit: 'one' } }),
      canary: 'votes=shares transit=one',
      owners: ofTwo,
    },
    {
      what: 'a proposal in a channel: the words with it',
      story: inChannel(false, { ...HALVES, words: 'words-of-an-offer' }),
      canary: 'words-of-an-offer',
      owners: ofTwo,
    },
    {
      what: 'a proposal in a channel: its clock',
      story: inChannel(true),
      canary: (m) => `"proposal:${lastProposal(m)}"`,
      owners: ofTwo,
    },
    {
      what: 'a proposal in a channel: the answer and its reason',
      story: [...inChannel(true), (m) => void m.act('KGZ', decline(lastProposal(m), 'reason-of-a-no'))],
      canary: 'reason-of-a-no',
      owners: ofTwo,
    },
    {
      what: 'a proposal in a channel: that it has lapsed',
      story: [...inChannel(true), inStage('packages')],
      canary: quoted,
      owners: ofTwo,
    },
  ],
  rare: ['make-proposal', 'withdraw-proposal'],
  hostile: ({ id, roll }) => [
    { type: 'accept-proposal', proposal: id },
    { type: 'withdraw-proposal', proposal: id },
    decline(id),
    propose([id.slice(0, 3)], roll(2) ? 'plenary' : id),
  ],
  reached: ['proposal-made', 'proposal-countered', 'proposal-accepted', 'proposal-declined', 'proposal-lapsed'],
  runs: { proposal: ({ proposals }, id) => id in proposals.open },
}
