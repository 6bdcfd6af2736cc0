/** The exchange of one question for another that a bot would propose to a party. */
import { favourite } from '../mind/frequency.ts'
import { backing, type Observation, unsettled } from '../mind/observation.ts'
import type { BotState } from '../mind/state.ts'
import { gain, wishes } from './interest.ts'
import { expectedGain, liking } from './opponent-model.ts'
import { bargainOf, type Exchange, isBearable } from './promise.ts'

/** What the bot would get on one question for what that party seems to want on another, when both would be better off. */
export function exchangeWith(bot: BotState, observation: Observation, party: string): Exchange | undefined {
  const open = unsettled(observation)
  const asks = open.flatMap((ask) => {
    const askOption = wishes(bot, observation, ask)[0] ?? ''
    const alreadyWith = liking(bot, observation, party, ask, askOption) > 0.65
    return alreadyWith
      ? []
      : [{ ask, askOption, worth: gain(bot, observation, ask, askOption) - expectedGain(bot, observation, ask) }]
  })
  const gives = open.flatMap((give) => {
    const giveOption = favourite(bot, party, give)
    if (giveOption === undefined || backing(observation, give).get(bot.party) === giveOption) return []
    return [
      { give, giveOption, price: expectedGain(bot, observation, give) - gain(bot, observation, give, giveOption) },
    ]
  })
  return asks
    .flatMap((a) => gives.filter((g) => g.give !== a.ask).map((g) => ({ ...a, ...g })))
    .filter((t) => t.worth > t.price && isBearable(bot, observation, bargainOf(t)))
    .toSorted((a, b) => b.worth - b.price - (a.worth - a.price))[0]
}
