/** Keeping one's word: an exchange that the bot proposed to a party binds it once that party has done its half. */
import { once } from '../mind/memo.ts'
import { backing, type Observation } from '../mind/observation.ts'
import { type BotState, spent } from '../mind/state.ts'

export interface Exchange {
  readonly ask: string
  readonly askOption: string
  readonly give: string
  readonly giveOption: string
}

/** Under this text the bot remembers that it proposed the exchange to that party. */
export const promiseKey = (party: string, t: Exchange): string =>
  `promised/${party}/${t.ask}/${t.askOption}/${t.give}/${t.giveOption}`
export const hasPromised = (bot: BotState, party: string, t: Exchange): boolean => spent(bot, promiseKey(party, t)) > 0

/** The answer that the bot owes on a question because somebody took its offer, or undefined. */
export const owed = (bot: BotState, observation: Observation, question: string): string | undefined =>
  once(bot, observation, 'owed', () => debts(bot, observation)).get(question)

const debts = (bot: BotState, observation: Observation): Map<string, string> =>
  new Map(
    Object.keys(bot.spent).flatMap((key): [string, string][] => {
      const [kind, party = '', ask = '', askOption, give = '', giveOption = ''] = key.split('/')
      if (kind !== 'promised') return []
      const isMet =
        backing(observation, ask).get(party) === askOption || observation.board.questions.get(ask)?.agreed === askOption
      return isMet ? [[give, giveOption]] : []
    }),
  )
