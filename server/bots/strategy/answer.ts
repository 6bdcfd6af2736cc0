/** What a bot says to an exchange that somebody proposes, and how far it can go on a question. */
import { type Observation, optionsOf } from '../mind/observation.ts'
import { type BotState, enter } from '../mind/state.ts'
import { verdictOn } from './acceptance.ts'
import { yielding } from './aspiration.ts'
import { gain, wishes } from './interest.ts'
import { expectedGain, liking, welcome } from './opponent-model.ts'
import { type Exchange, isBearable } from './promise.ts'

export interface Term {
  readonly question: string
  readonly option: string
}
export type Reply =
  | { readonly kind: 'yes' | 'counter'; readonly exchange: Exchange }
  | { readonly kind: 'no'; readonly because: Term }

/** What a term brings against what the bot expects of its question anyway. */
const worth = (bot: BotState, observation: Observation, { question, option }: Term): number =>
  gain(bot, observation, question, option) - expectedGain(bot, observation, question)

/** What it likes better of the two it asks, the other it gives; who named which first does not matter. */
function exchangeOf(bot: BotState, observation: Observation, a: Term, b: Term): Exchange {
  const [ask, give] = worth(bot, observation, a) >= worth(bot, observation, b) ? [a, b] : [b, a]
  return { ask: ask.question, askOption: ask.option, give: give.question, giveOption: give.option }
}

/** What it costs the party that proposes must not be past what it seems to bear. */
const BEARABLE = 0.4
/** At the beginning what the bot gets must be worth so much more than what it gives; at its limit as much is enough. */
const HAGGLING = 0.5

/** Yes when what it gets pays for what it gives, else the nearest exchange that does, else no because of the term that costs most. */
export function replyTo(before: BotState, observation: Observation, party: string, a: Term, b: Term): Reply {
  const bot = toldBy(before, observation, party, a, b)
  const margin = 1 + HAGGLING * (1 - yielding(bot, observation))
  const pays = (x: Term, y: Term): boolean => {
    const [gives = 0, gets = 0] = [worth(bot, observation, x), worth(bot, observation, y)].toSorted((p, q) => p - q)
    return gets > margin * -gives && gets > 0 && isBearable(bot, observation, exchangeOf(bot, observation, x, y))
  }
  if (pays(a, b)) return { kind: 'yes', exchange: exchangeOf(bot, observation, a, b) }
  const likes = ({ question, option }: Term): number => liking(bot, observation, party, question, option)
  const of = (question: string): Term[] => optionsOf(observation, question).map((option) => ({ question, option }))
  const [counter] = of(a.question)
    .flatMap((x) => of(b.question).map((y) => [x, y] as const))
    .filter(([x, y]) => likes(x) + likes(y) >= 2 * BEARABLE && pays(x, y))
    .toSorted(([p, q], [r, s]) => likes(r) + likes(s) - likes(p) - likes(q))
  if (counter) return { kind: 'counter', exchange: exchangeOf(bot, observation, ...counter) }
  return { kind: 'no', because: worth(bot, observation, a) < worth(bot, observation, b) ? a : b }
}

/** Who proposes an exchange wants the term that is worse for the bot: it tells that much of itself. */
function toldBy(bot: BotState, observation: Observation, party: string, a: Term, b: Term): BotState {
  const { give, giveOption } = exchangeOf(bot, observation, a, b)
  return { ...bot, liked: enter(bot.liked, party, give, giveOption) }
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
