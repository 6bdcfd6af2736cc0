/** What a bot says to a bargain that somebody proposes to it: yes, the nearest one that is worth having, or no for the term that costs most. */
import { type Observation, optionsOf } from '../mind/observation.ts'
import type { BotState } from '../mind/state.ts'
import { yielding } from './aspiration.ts'
import { gain } from './interest.ts'
import { expectedGain, liking } from './opponent-model.ts'
import { isBearable } from './promise.ts'

type Terms = Readonly<Record<string, string>>

/** By who would move: the bot, and who proposes it. */
export interface Bargain {
  readonly mine: Terms
  readonly theirs: Terms
}
export type BargainAnswer =
  | { readonly kind: 'yes' }
  | { readonly kind: 'counter'; readonly bargain: Bargain }
  | { readonly kind: 'no'; readonly question: string; readonly option: string }

/** What a term brings against what the bot expects of its question anyway. */
export const worth = (bot: BotState, observation: Observation, question: string, option: string): number =>
  gain(bot, observation, question, option) - expectedGain(bot, observation, question)

/** At the beginning what the bot gets must be worth so much more than what it gives; at its limit as much is enough. */
const HAGGLING = 0.5

/** What it gets pays for what it gives, by what it expects anyway, and it is not this that brings the bot below its limit. */
function pays(bot: BotState, observation: Observation, bargain: Bargain): boolean {
  const terms = Object.entries({ ...bargain.mine, ...bargain.theirs })
  const worths = terms.map(([q, o]) => worth(bot, observation, q, o))
  const gets = worths.reduce((sum, one) => sum + Math.max(0, one), 0)
  const gives = worths.reduce((sum, one) => sum - Math.min(0, one), 0)
  const margin = 1 + HAGGLING * (1 - yielding(bot, observation))
  return gets > margin * gives && isBearable(bot, observation, bargain)
}

/** An answer that the others seem to dislike more than this is not proposed to them. */
const BEARABLE = 0.4

/** With another answer to one of its questions. */
const variants = (observation: Observation, { mine, theirs }: Bargain): Bargain[] => [
  ...Object.keys(mine).flatMap((q) =>
    optionsOf(observation, q).map((option) => ({ mine: { ...mine, [q]: option }, theirs })),
  ),
  ...Object.keys(theirs).flatMap((q) =>
    optionsOf(observation, q).map((option) => ({ mine, theirs: { ...theirs, [q]: option } })),
  ),
]

/** The nearest bargain that pays: one term is another, and the others seem to like it best. */
function nearest(bot: BotState, observation: Observation, bargain: Bargain, parties: readonly string[]) {
  const likings = ({ mine, theirs }: Bargain): number[] =>
    Object.entries({ ...mine, ...theirs }).flatMap(([q, o]) => parties.map((p) => liking(bot, observation, p, q, o)))
  const liked = (b: Bargain): number => likings(b).reduce((sum, one) => sum + one, 0)
  return variants(observation, bargain)
    .filter((b) => Math.min(...likings(b)) >= BEARABLE && pays(bot, observation, b))
    .toSorted((a, b) => liked(b) - liked(a))[0]
}

/** `parties`: with whom the bargain would be; without `mayCounter` it is yes or no. */
export function answerTo(
  bot: BotState,
  observation: Observation,
  bargain: Bargain,
  { parties, mayCounter }: { readonly parties: readonly string[]; readonly mayCounter: boolean },
): BargainAnswer {
  if (pays(bot, observation, bargain)) return { kind: 'yes' }
  const counter = mayCounter ? nearest(bot, observation, bargain, parties) : undefined
  return counter ? { kind: 'counter', bargain: counter } : costliest(bot, observation, bargain)
}

/** No, for the term that costs the most. */
export function costliest(bot: BotState, observation: Observation, { mine, theirs }: Bargain): BargainAnswer {
  const [[question = '', option = ''] = []] = Object.entries({ ...mine, ...theirs }).toSorted(
    ([q, a], [r, b]) => worth(bot, observation, q, a) - worth(bot, observation, r, b),
  )
  return { kind: 'no', question, option }
}
