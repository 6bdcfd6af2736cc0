/**
 * Concessions: what the table has left open, a bot offers to settle with one other party for when both have ratified the document that
 * promises it the most. It answers an offer among the direct proposals. Its beliefs of the others it keeps in mind and on no list.
 */
import { PLENARY } from '../../../shared/engine/bodies/plenary.ts'
import { type Observation, people } from '../mind/observation.ts'
import { type BotState, spent } from '../mind/state.ts'
import { type Wish, wish } from '../mind/wish.ts'
import { bestConcession } from '../strategy/concession.ts'
import type { Behaviour } from './behaviour.ts'

/** In all; and to one party once. */
const OFFERS_AT_MOST = 2
/** People read what has been adopted first. */
const READING_MS = 6000

function conceding(bot: BotState, observation: Observation): readonly Wish[] {
  if (spent(bot, 'concessions') >= OFFERS_AT_MOST) return []
  const waits = [...observation.board.proposals.values()].some(({ by }) => by === bot.party)
  if (waits || ![...observation.board.questions.values()].some(({ status }) => status === 'left-open')) return []
  const found = bestConcession(bot, observation, (party) => spent(bot, `conceded/${party}`) === 0)
  if (!found) return []
  const { to, agreement, bargain } = found
  const body = { channel: PLENARY, to, agreement, gives: bargain.mine, asks: bargain.theirs, words: '', lang: bot.lang }
  const waitMs = people(observation).length > 0 ? READING_MS : 0
  return wish(observation, ['offer-concession', PLENARY], body, { waitMs, spends: ['concessions', `conceded/${to}`] })
}

export const concessions = {
  id: 'concessions',
  reflexes: [{ priority: 'bargain', isDuty: false, reflex: conceding }],
} as const satisfies Behaviour
