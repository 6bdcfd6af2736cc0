/**
 * Leaving a question open by choice (TXT-5): a bot proposes it where the whole that it expects is worth more without an answer to
 * the question than with the one that going on seems to bring, and sees no answer that it could let pass: whatever else it backs
 * stands in the others' way. A question gets its chance first: until it has come back from the ice, and packages have had most of their time.
 */
import { LEFT_OPEN } from '../../../shared/scenario/left-open.ts'
import { backing, type Observation, opens, refused, roundOf } from '../mind/observation.ts'
import { type BotState, spent } from '../mind/state.ts'
import { type Wish, wish } from '../mind/wish.ts'
import { say } from '../speech/speech.ts'
import { isBetterOpen } from '../strategy/acceptance.ts'
import { isLate } from '../strategy/aspiration.ts'
import { hasWayOut } from '../strategy/ripeness.ts'

export function leavingOpen(bot: BotState, observation: Observation, question: string): readonly Wish[] {
  const hadItsChance = opens(observation, 'chain') ? roundOf(observation, question) > 1 : isLate(bot, observation)
  const key = `leave-open/${question}/${roundOf(observation, question)}`
  if (!hadItsChance || spent(bot, key) > 0 || refused(observation, question).includes(LEFT_OPEN)) return []
  if (backing(observation, question).get(bot.party) === LEFT_OPEN || hasWayOut(bot, observation, question)) return []
  if (!isBetterOpen(bot, observation, question)) return []
  const back = wish(
    observation,
    ['back-option', question, LEFT_OPEN],
    { question, option: LEFT_OPEN },
    { spends: [key] },
  )
  return back.length > 0 ? [...back, ...say(bot, observation, 'leave-open', { question }, { once: key })] : back
}
