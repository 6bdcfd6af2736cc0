/** What a bot says to two terms that somebody names together, and how far it can go on a question. */
import { told } from '../mind/frequency.ts'
import type { Observation } from '../mind/observation.ts'
import type { BotState } from '../mind/state.ts'
import { verdictOn } from './acceptance.ts'
import { answerTo, worth } from './bargain.ts'
import { wishes } from './interest.ts'
import { welcome } from './opponent-model.ts'
import { bargainOf, type Exchange } from './promise.ts'

export interface Term {
  readonly question: string
  readonly option: string
}
export type Reply =
  | { readonly kind: 'yes' | 'counter'; readonly exchange: Exchange }
  | { readonly kind: 'no'; readonly because: Term }

/** What it likes better of the two it asks, the other it gives; who named which first does not matter. */
function exchangeOf(bot: BotState, observation: Observation, a: Term, b: Term): Exchange {
  const of = ({ question, option }: Term): number => worth(bot, observation, question, option)
  const [ask, give] = of(a) >= of(b) ? [a, b] : [b, a]
  return { ask: ask.question, askOption: ask.option, give: give.question, giveOption: give.option }
}

/** As to a direct proposal of the same; who names both wants the term that is worse for the bot: it tells that much of itself. */
export function replyTo(bot: BotState, observation: Observation, party: string, a: Term, b: Term): Reply {
  const exchange = exchangeOf(bot, observation, a, b)
  const wiser = told(bot, party, exchange.give, exchange.giveOption)
  const answer = answerTo(wiser, observation, bargainOf(exchange), { parties: [party], mayCounter: true })
  switch (answer.kind) {
    case 'yes':
      return { kind: 'yes', exchange }
    case 'counter': {
      const { mine, theirs } = answer.bargain
      const [ask, give] = [exchange.ask, exchange.give]
      return { kind: 'counter', exchange: { ask, askOption: theirs[ask] ?? '', give, giveOption: mine[give] ?? '' } }
    }
    case 'no':
      return { kind: 'no', because: answer }
  }
}

/** The answers to a question that it could take, the best for it first. */
const bearable = (bot: BotState, observation: Observation, question: string): string[] =>
  wishes(bot, observation, question).filter((option) => verdictOn(bot, observation, question, option) !== 'no')

/** From its best answer to the last that it could take; the same where there is no other. */
export function rangeOn(bot: BotState, observation: Observation, question: string): readonly [string, string] {
  const best = wishes(bot, observation, question)[0] ?? ''
  return [best, bearable(bot, observation, question).at(-1) ?? best]
}

/** What it could take instead, as near as it can come to what the others like. */
export const insteadOf = (bot: BotState, observation: Observation, { question, option }: Term): string | undefined =>
  bearable(bot, observation, question)
    .filter((other) => other !== option)
    .toSorted((a, b) => welcome(bot, observation, question, b) - welcome(bot, observation, question, a))[0]
