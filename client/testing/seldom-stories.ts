/** Stories of what bots seldom do, for tests that reckon with the scores of a table. */
import './browser.ts'
import type { Step } from '../../shared/engine/testing/given.ts'
import { offered, packable } from '../../shared/engine/testing/package-story.ts'
import {
  agreed,
  allVote,
  backed,
  begun,
  done,
  inStage,
  instructed,
  left,
  votes,
} from '../../shared/engine/testing/story.ts'
import {
  adopted,
  concluded,
  HARMLESS,
  ratified,
  ratify,
  sign,
  signed,
} from '../../shared/engine/testing/treaty-story.ts'

const consensusAside: Step = (m) => {
  begun(m)
  done('KAZ', { type: 'propose-rule-change', rule: 'decision', value: 'consensus-aside' })(m)
  allVote('yes')(m)
  done('KAZ', { type: 'put-rules' })(m)
  allVote('yes')(m)
  inStage('chain')(m)
}
const stoodAside: Step = (m) => {
  consensusAside(m)
  done('KAZ', { type: 'put-to-vote', question: 'tariff', option: 'low' })(m)
  votes({ KAZ: 'yes', KGZ: 'yes', RUS: 'not-interested' })(m)
}
export const worded: Step = (m) => {
  inStage('chain')(m)
  done('KAZ', { type: 'propose-wording', question: 'tariff', wording: 'half', lang: 'en', forInterests: ['KGZ'] })(m)
  done('KGZ', { type: 'score-wording', question: 'tariff', option: 'w1', value: 65 })(m)
}
export const amended: Step = (m) => {
  worded(m)
  const amendment = { option: 'high', change: 'add', at: 'wording', text: 'only', lang: 'en' }
  done('KAZ', { type: 'propose-amendment', question: 'tariff', ...amendment })(m)
}
const reserved: Step = (m) => {
  concluded({ ...HARMLESS, tariff: 'high' })(m)
  adopted('union', 'organs')(m)
  done('KGZ', sign('union', { reservation: 'transit' }))(m)
  signed('union', 'KAZ', 'RUS')(m)
  signed('organs', 'KAZ', 'RUS')(m)
}
export const STORIES: Readonly<Record<string, readonly Step[]>> = {
  'a state stood aside': [stoodAside],
  'an option was worded and one party gave it a score': [worded],
  'the wording was agreed': [worded, agreed({ tariff: 'w1' })],
  'the instructor scored it for two': [
    worded,
    instructed({ type: 'score-for-result', question: 'tariff', option: 'w1', scores: { KGZ: 20, RUS: 80 } }),
  ],
  'an amendment of a red line was agreed': [amended, agreed({ tariff: 'w2' })],
  'a question is agreed provisionally': [
    packable,
    offered('KAZ'),
    backed('tariff', { KAZ: 'high', KGZ: 'high', RUS: 'high' }),
  ],
  'a question was left open': [inStage('packages'), agreed({ tariff: 'low' }), inStage('signature')],
  'a hidden question was raised': [concluded({ ...HARMLESS, water: 'separate' })],
  'news came': [inStage('packages'), ...['crisis', 'flood'].map((inject) => instructed({ type: 'inject', inject }))],
  'a reservation was made': [reserved],
  'a reservation stands': [reserved, inStage('ratification')],
  'a reservation was made at ratification': [
    concluded(HARMLESS),
    adopted('union'),
    signed('union', 'KAZ', 'KGZ', 'RUS'),
    inStage('ratification'),
    done('KGZ', ratify('union', 'transit')),
  ],
  'both documents are in force': [reserved, inStage('ratification'), ratified('union', 'KAZ', 'KGZ', 'RUS')],
  'the talks are over': [reserved, inStage('ratification'), ratified('union', 'KGZ'), inStage('debrief')],
  'a state has left': [reserved, left('RUS')],
}
