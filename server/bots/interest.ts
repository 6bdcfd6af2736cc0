/**
 * What the bot's own brief says an answer is worth, on the scale of own value (weight × value, 0–10,000 over all). Each
 * delegate stresses some questions a little more than the brief does, and one of them is its own cause: drawn from the seed.
 */
import { unpair } from '../../shared/engine/text-lists.ts'
import { ownValue, questionValue } from '../../shared/engine/value.ts'
import { LEFT_OPEN } from '../../shared/scenario/left-open.ts'
import { draw } from './draw.ts'
import { once } from './memo.ts'
import { optionsOf, type Seen, unsettled } from './seen.ts'
import type { BotState } from './state.ts'

const STRESS = 0.25
/** How much more the delegate's own cause counts for it, and the least weight of a question that can be one. */
const DESIRE = 1.8
const WEIGHTY = 6
/** What a percent of risk at home weighs, in points of own value. */
const TROUBLE = 6

const scoresOf = (seen: Seen): Record<string, number> =>
  Object.fromEntries([...unpair(seen.desk.scores)].map(([option, score]) => [option, Number(score)]))

const stress = (bot: BotState, seen: Seen, question: string): number =>
  (1 - STRESS + 2 * STRESS * draw(bot.seed, `stress/${question}`)) * (question === heartsDesire(bot, seen) ? DESIRE : 1)

/** One question of some weight is this delegate's own cause. */
function heartsDesire(bot: BotState, seen: Seen): string {
  const weighty = seen.scenario.questions.map((q) => q.id).filter((q) => weightOf(seen, q) >= WEIGHTY)
  return weighty[Math.floor(draw(bot.seed, 'cause') * weighty.length)] ?? ''
}

export const weightOf = (seen: Seen, question: string): number => seen.brief.weights[question] ?? 0

/** Weight × value of one answer, as the brief says; `undefined` is the value outside the document. */
export const points = (seen: Seen, question: string, option: string | undefined): number =>
  weightOf(seen, question) * questionValue(seen.brief, question, option, scoresOf(seen))

/** What an answer is better than leaving the question open, by the letter of the brief. */
export const plainGain = (seen: Seen, question: string, option: string): number =>
  points(seen, question, option) - points(seen, question, LEFT_OPEN)

/** What an answer is better (or, below 0, worse) than leaving the question open, as this delegate feels it; trouble at home counts. */
export const gain = (bot: BotState, seen: Seen, question: string, option: string): number =>
  once(bot, seen, `gain/${question}/${option}`, () => {
    const more = plainGain(seen, question, option) * stress(bot, seen, question)
    return more - TROUBLE * riskOf(seen, question, option)
  })

/** Percent of risk that an answer carries at home: red lines that it crosses, with what news added. */
const riskOf = (seen: Seen, question: string, option: string): number =>
  seen.brief.redLines
    .filter((line) => line.question === question && line.options.includes(option))
    .reduce((sum, line) => sum + line.risk + Number(unpair(seen.desk.risks).get(line.id) ?? 0), 0)

/** Options from the best for this party to the worst. */
export const wishes = (bot: BotState, seen: Seen, question: string): string[] =>
  optionsOf(seen, question).toSorted((a, b) => gain(bot, seen, question, b) - gain(bot, seen, question, a))

/** The most that the question can bring against leaving it open; 0 when every answer costs something. */
export const stake = (bot: BotState, seen: Seen, question: string): number =>
  Math.max(0, ...optionsOf(seen, question).map((o) => gain(bot, seen, question, o)))

/** How much hangs on the question: its best answer against its worst. */
export function spread(bot: BotState, seen: Seen, question: string): number {
  const gains = optionsOf(seen, question).map((o) => gain(bot, seen, question, o))
  return gains.length === 0 ? 0 : Math.max(...gains) - Math.min(...gains)
}

/** The average spread over all questions: what a question of ordinary importance is. */
export const ordinarySpread = (bot: BotState, seen: Seen): number =>
  once(bot, seen, 'ordinary-spread', () => {
    const all = seen.scenario.questions.map((q) => spread(bot, seen, q.id))
    return all.reduce((a, b) => a + b, 0) / Math.max(1, all.length)
  })

/** What stands when the talks fail altogether and every question is outside. */
export const outsideTotal = (seen: Seen): number => ownValue(seen.brief, {}, scoresOf(seen))

/** The own total if these answers were agreed now and the rest of what is unsettled stayed open. */
export const totalWith = (bot: BotState, seen: Seen, answers: Readonly<Record<string, string>>): number =>
  Object.entries(answers).reduce(
    (sum, [q, o]) => (unsettled(seen).includes(q) ? sum + gain(bot, seen, q, o) : sum),
    seen.desk.value,
  )
