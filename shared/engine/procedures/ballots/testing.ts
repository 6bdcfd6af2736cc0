/** Ballots in the tests about all procedures. */
import type { Declared } from '../../testing/declared.ts'
import { pick } from '../../testing/dice.ts'
import { done, inStage, votes } from '../../testing/story.ts'

const answered = [inStage('rules'), done('KAZ', { type: 'put-rules' }), votes({ RUS: 'no' })]

export const declared: Declared = {
  matrix: {
    vote: ['head', 'talks'],
    'pass-vote': ['head', 'talks'],
  },
  secrets: [
    { what: 'an answer in a ballot at once', story: answered, canary: '"positions":"b1=no"', owners: ['RUS'] },
    { what: 'the record of such an answer', story: answered, canary: '"position":"no"', owners: ['RUS'] },
  ],
  hostile: ({ id, roll }) => [
    { type: 'vote', ballot: id, position: pick(roll, ['yes', 'no', 'not-interested']) },
    { type: 'pass-vote', ballot: id },
  ],
  reached: ['ballot-lapsed', 'party-called', 'vote-passed'],
  runs: {
    ballot: ({ ballots }, id) => ballots.all[id]?.open ?? false,
    roll: ({ ballots }, id) => (ballots.all[id]?.called ?? '') !== '',
  },
}
