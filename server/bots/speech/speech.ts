/** Saying something: in the plenary and in the language of the table, unless the bot answers a person. */
import { PLENARY } from '../../../shared/engine/bodies/plenary.ts'
import type { Observation } from '../mind/observation.ts'
import { type BotState, spent } from '../mind/state.ts'
import { type Wish, wish } from '../mind/wish.ts'
import { type PhraseId, type Place, type Slots, sentence } from './phrases.ts'

/** Bots are listened to only if they do not talk all the time. */
const UNASKED_AT_MOST = 9

export interface Saying extends Place {
  /** It is said once; what is said unasked is counted by stage, too. */
  readonly once: string
  readonly unasked?: boolean
}

/** The wish to say a sentence, or none when it was said already or this stage has heard enough of this bot. */
export function say(bot: BotState, observation: Observation, phrase: PhraseId, slots: Slots, saying: Saying): Wish[] {
  const { channel = PLENARY, lang = bot.lang, once, unasked = true } = saying
  const stageKey = `said-in/${observation.board.stage}`
  if (spent(bot, `said/${once}`) > 0 || (unasked && spent(bot, stageKey) >= UNASKED_AT_MOST)) return []
  const words = (who: BotState, seen: Observation) => ({
    channel,
    text: sentence(who, seen, phrase, slots, { channel, lang }),
    lang,
  })
  const spends = [`said/${once}`, ...(unasked ? [stageKey] : [])]
  return wish(observation, ['say', channel], words(bot, observation), { spends }).map((w) => ({
    ...w,
    reword: (who, seen) => ({ type: 'say', ...words(who, seen) }),
  }))
}
