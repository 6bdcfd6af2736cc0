/**
 * What a bot says of the answers that it does not back (TXT-6): honestly, by its own sums. It can live with what it would let
 * pass; it cannot accept what crosses a red line of its brief, or costs it much where much is at stake.
 */

import { redLinesAgainst } from '../../../shared/engine/scoring/risk.ts'
import { SILENT, type Stance } from '../../../shared/engine/scoring/stance.ts'
import { LEFT_OPEN } from '../../../shared/scenario/left-open.ts'
import { answersOf, backing, type Observation, roundOf, stances } from '../mind/observation.ts'
import { sideOf } from '../mind/side.ts'
import { type BotState, spent } from '../mind/state.ts'
import { type Wish, wish } from '../mind/wish.ts'
import { mattersMost, verdictOn } from '../strategy/acceptance.ts'
import { gain } from '../strategy/interest.ts'

/**
 * So often it says so in a round: once when it has taken its side, and once more when it has come to think otherwise; and of
 * leaving the question open, when somebody has proposed that.
 */
const TIMES = 2

function isOutOfQuestion(bot: BotState, observation: Observation, question: string, option: string): boolean {
  const { interests } = sideOf(observation)
  const costs = gain(bot, observation, question, option) < 0 && mattersMost(bot, observation, question)
  return costs || redLinesAgainst(interests, question, option).length > 0
}

function honestly(bot: BotState, observation: Observation, question: string): Stance {
  const backed = backing(observation, question).get(bot.party)
  const others = answersOf(observation, question).filter((option) => option !== backed)
  const canLive = others.filter((option) => verdictOn(bot, observation, question, option) !== 'no')
  const cannot = others.filter(
    (option) => !canLive.includes(option) && isOutOfQuestion(bot, observation, question, option),
  )
  return { canLive, cannot }
}

const isSame = (a: Stance, b: Stance): boolean =>
  a.canLive.join() === b.canLive.join() && a.cannot.join() === b.cannot.join()

/** Says what it thinks of the other answers, where that is not what it said before. */
export function speakingOut(bot: BotState, observation: Observation, question: string): readonly Wish[] {
  const asked = answersOf(observation, question).includes(LEFT_OPEN) ? '/left-open' : ''
  const key = `stance/${question}/${roundOf(observation, question)}${asked}`
  if (spent(bot, key) >= TIMES || !backing(observation, question).has(bot.party)) return []
  const stance = honestly(bot, observation, question)
  if (isSame(stance, stances(observation, question).get(bot.party) ?? SILENT)) return []
  return wish(observation, ['take-stance', question], { question, ...stance }, { spends: [key] })
}
