/**
 * The opponent model: what the others seem to want, from what they backed, offered and voted in public. It knows the order
 * of the options (they run from one end to the other) and nothing of anybody's brief.
 */
import { LEFT_OPEN } from '../../shared/scenario/left-open.ts'
import { gain } from './interest.ts'
import { once } from './memo.ts'
import { decisionRule, optionsOf, others, type Seen, unsettled } from './seen.ts'
import type { BotState } from './state.ts'

/** Below this liking a party would rather leave the question open. */
export const INDIFFERENT = 0.42

const UNKNOWN = 0.5
const LEFT_OPEN_CHANCE = 0.1
const OPPOSED = 0.12
const FIRST_WISHES = [1, 0.7, 0.6] as const

/** How a party seems to like an option, 0–1. */
export function liking(bot: BotState, seen: Seen, party: string, question: string, option: string): number {
  const liked = bot.liked[party]?.[question] ?? []
  const rank = liked.indexOf(option)
  if (rank >= 0) return FIRST_WISHES[rank] ?? 0.55
  if (bot.opposed[party]?.[question]?.includes(option)) return OPPOSED
  if (liked[0] === undefined) return UNKNOWN
  return 0.75 - 0.65 * distance(seen, question, liked[0], option)
}

/** 0 for the same option, 1 for the two ends; an option worded at the table lies half-way to all. */
function distance(seen: Seen, question: string, a: string, b: string): number {
  const order = seen.scenario.questions.find((q) => q.id === question)?.options.map((o) => o.id) ?? []
  const [i, j] = [order.indexOf(a), order.indexOf(b)]
  return i < 0 || j < 0 ? 0.5 : Math.abs(i - j) / Math.max(1, order.length - 1)
}

const CLASS_WEIGHT: Readonly<Record<number, number>> = { 0: 1, 1: 1.5, 2: 1, 3: 0.6 }

/** How much a question seems to matter to a party: by its class, by who raised it, and by who held out or moved. */
export function importance(bot: BotState, seen: Seen, party: string, question: string): number {
  const q = seen.board.questions.get(question)
  const heldOut = bot.opposed[party]?.[question]?.length ?? 0
  const moved = Math.max(0, (bot.liked[party]?.[question]?.length ?? 0) - 1)
  const own = q?.raisedBy === party ? 2 : 1
  return Math.max(0.2, (CLASS_WEIGHT[q?.class ?? 0] ?? 1) * own * (1 + 0.4 * heldOut - 0.3 * moved))
}

/** What an option seems to bring a party against leaving the question open; below 0 it seems to cost. */
export const seemingGain = (bot: BotState, seen: Seen, party: string, question: string, option: string): number =>
  importance(bot, seen, party, question) * (liking(bot, seen, party, question, option) - INDIFFERENT)

const likings = (bot: BotState, seen: Seen, question: string, option: string): number[] =>
  others(seen).map((p) => liking(bot, seen, p, question, option))
const mean = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0) / Math.max(1, numbers.length)

/** How the others together like an option, 0–1: the mean, drawn down by whoever likes it least. */
export function welcome(bot: BotState, seen: Seen, question: string, option: string): number {
  const all = likings(bot, seen, question, option)
  return all.length === 0 ? 1 : (mean(all) + Math.min(...all)) / 2
}

/** How well an option would do in a vote: where one may stand aside, whoever likes it least does not count for more. */
export const prospect = (bot: BotState, seen: Seen, question: string, option: string): number =>
  decisionRule(seen) === 'consensus-aside'
    ? mean(likings(bot, seen, question, option))
    : welcome(bot, seen, question, option)

/** What the bot expects a question to bring it: each option as likely as it is welcome, or none of them. */
export const expectedGain = (bot: BotState, seen: Seen, question: string): number =>
  once(bot, seen, `expected/${question}`, () => {
    const options = optionsOf(seen, question).map((o) => ({ o, chance: welcome(bot, seen, question, o) ** 2 }))
    const all = options.reduce((sum, { chance }) => sum + chance, LEFT_OPEN_CHANCE)
    return options.reduce((sum, { o, chance }) => sum + chance * gain(bot, seen, question, o), 0) / all
  })

/** The own total to expect at the end if these answers are agreed now. */
export const projected = (bot: BotState, seen: Seen, answers: Readonly<Record<string, string>>): number =>
  unsettled(seen).reduce((sum, q) => {
    const answer = answers[q]
    return (
      sum + (answer === undefined ? expectedGain(bot, seen, q) : answer === LEFT_OPEN ? 0 : gain(bot, seen, q, answer))
    )
  }, seen.desk.value)
