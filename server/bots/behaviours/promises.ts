/** What becomes of a promise is said to whom it was made, where it was made: that it has lapsed, or that it is not kept (P31). */
import type { Observation } from '../mind/observation.ts'
import type { BotState } from '../mind/state.ts'
import type { Wish } from '../mind/wish.ts'
import { say } from '../speech/speech.ts'
import { lapsed, type Promised, promiseKey, releaseKey, tooDear } from '../strategy/promise.ts'

export function accounting(bot: BotState, observation: Observation): readonly Wish[] {
  const over = lapsed(bot, observation)
  if (over) return telling(bot, observation, over, 'promise-lapsed')
  const broken = tooDear(bot, observation)
  return broken ? telling(bot, observation, broken, 'promise-broken') : []
}

/** In the plenary where the channel is closed: a word is never broken in silence. */
function telling(
  bot: BotState,
  observation: Observation,
  promised: Promised,
  phrase: 'promise-lapsed' | 'promise-broken',
): readonly Wish[] {
  const { ask, give, giveOption, channel, lang } = promised
  const slots = { ask, give, question: give, option: giveOption }
  const saying = { lang, once: `${phrase}/${promiseKey(promised)}`, unasked: false }
  const there = say(bot, observation, phrase, slots, { ...saying, channel })
  const words = there.length > 0 ? there : say(bot, observation, phrase, slots, saying)
  return words.map((w) => ({ ...w, spends: [...w.spends, releaseKey(promised)] }))
}
