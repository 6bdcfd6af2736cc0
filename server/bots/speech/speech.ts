/** Saying something: in the plenary and in the language of the table, unless the bot answers a person. */
import type { Lang } from '../../../shared/scenario/schema.ts'
import type { Observation } from '../mind/observation.ts'
import { type BotState, spent } from '../mind/state.ts'
import { type Wish, wish } from '../mind/wish.ts'
import { type PhraseId, type Slots, sentence } from './phrases.ts'

const PLENARY = 'plenary'
/** Bots are listened to only if they do not talk all the time. */
const UNASKED_AT_MOST = 9

export interface Saying {
  readonly channel?: string
  readonly lang?: Lang
  /** It is said once; what is said unasked is counted by stage, too. */
  readonly once: string
  readonly unasked?: boolean
}

/** The wish to say a sentence, or none when it was said already or this stage has heard enough of this bot. */
export function say(bot: BotState, observation: Observation, phrase: PhraseId, slots: Slots, saying: Saying): Wish[] {
  const { channel = PLENARY, lang = bot.lang, once, unasked = true } = saying
  const stageKey = `said-in/${observation.board.stage}`
  if (spent(bot, `said/${once}`) > 0 || (unasked && spent(bot, stageKey) >= UNASKED_AT_MOST)) return []
  const text = sentence(observation, lang, phrase, slots, bot.seed)
  return wish(
    observation,
    ['say', channel],
    { channel, text, lang },
    { spends: [`said/${once}`, ...(unasked ? [stageKey] : [])] },
  )
}
