/** Saying something: in the plenary and in the language of the table, unless the bot answers a person. */
import { PLENARY } from '../../../shared/engine/bodies/plenary.ts'
import type { Observation } from '../mind/observation.ts'
import { type BotState, spent } from '../mind/state.ts'
import { type Reword, type Wish, wish } from '../mind/wish.ts'
import { isWorn } from './earshot.ts'
import { type PhraseId, type Place, type Slots, sentence } from './phrases.ts'

/** Bots are listened to only if they do not talk all the time. */
const UNASKED_AT_MOST = 9

export interface Saying extends Place {
  /** It is said once; what is said unasked is counted by stage, too. */
  readonly once: string
  readonly unasked?: boolean
}

/**
 * The wish to say a sentence, or none when it was said already or this stage has heard enough of this bot. Unasked a bot rather says
 * nothing than what was heard there a short while ago.
 */
export function say(bot: BotState, observation: Observation, phrase: PhraseId, slots: Slots, saying: Saying): Wish[] {
  const { channel = PLENARY, lang = bot.lang, once, unasked = true } = saying
  const stageKey = `said-in/${observation.board.stage}`
  if (spent(bot, `said/${once}`) > 0 || (unasked && spent(bot, stageKey) >= UNASKED_AT_MOST)) return []
  const words = (who: BotState, seen: Observation) => {
    const text = sentence(who, seen, phrase, slots, { channel, lang })
    return unasked && isWorn(text, who.earshot[channel] ?? [], seen) ? undefined : { channel, text, lang }
  }
  const now = words(bot, observation)
  if (!now) return []
  const spends = [`said/${once}`, ...(unasked ? [stageKey] : [])]
  const reword: Reword = (who, seen) => {
    const then = words(who, seen)
    return then && { type: 'say', ...then }
  }
  return wish(observation, ['say', channel], now, { spends }).map((w) => ({ ...w, reword }))
}
