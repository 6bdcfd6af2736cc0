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

/** So often in a stage it says so of a question because a package was not good enough. */
const NEEDS_AT_MOST = 3

/**
 * Of a package that it declines, what it needs: on the term that is in the way, and on others that it would not take by themselves
 * either, which answers it could live with. The term itself is not among them where there is a better one for it.
 */
export function needing(
  bot: BotState,
  observation: Observation,
  terms: Readonly<Record<string, string>>,
  worst: string,
): readonly Wish[] {
  const others = Object.keys(terms).filter(
    (q) => q !== worst && verdictOn(bot, observation, q, terms[q] ?? '') === 'no',
  )
  return [worst, ...others].flatMap((question) => needOn(bot, observation, question, terms[question] ?? ''))
}

function needOn(bot: BotState, observation: Observation, question: string, term: string): readonly Wish[] {
  const key = `need/${question}/${observation.board.stage}`
  if (spent(bot, key) >= NEEDS_AT_MOST) return []
  const { canLive: all, cannot } = honestly(bot, observation, question)
  const canLive = all.filter((option) => option !== term)
  if (isSame({ canLive, cannot }, stances(observation, question).get(bot.party) ?? SILENT)) return []
  return wish(observation, ['take-stance', question], { question, canLive, cannot }, { spends: [key] })
}
