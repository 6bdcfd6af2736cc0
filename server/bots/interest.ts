/** What the bot's own brief says an answer is worth, on the scale of own value: weight × value, 0–10,000 over all. */
import { unpair } from '../../shared/engine/text-lists.ts'
import { ownValue, questionValue } from '../../shared/engine/value.ts'
import { LEFT_OPEN } from '../../shared/scenario/left-open.ts'
import { once, onSight } from './memo.ts'
import { optionsOf, type Seen, unsettled } from './seen.ts'
import type { BotState } from './state.ts'
import { tasteOf } from './taste.ts'

const scoresOf = (seen: Seen): Record<string, number> =>
  onSight(seen, 'scores', () =>
    Object.fromEntries([...unpair(seen.desk.scores)].map(([option, score]) => [option, Number(score)])),
  )

/** Weight × value of one answer, as the brief says; `undefined` is the value outside the document. */
export const points = (seen: Seen, question: string, option: string | undefined): number =>
  (seen.brief.weights[question] ?? 0) * questionValue(seen.brief, question, option, scoresOf(seen))

/** What an answer is better than leaving the question open, by the letter of the brief. */
export const plainGain = (seen: Seen, question: string, option: string): number =>
  points(seen, question, option) - points(seen, question, LEFT_OPEN)

/** The same as this delegate feels it; 0 for what is no option of the question. */
export const gain = (bot: BotState, seen: Seen, question: string, option: string): number =>
  tasteOf(bot, seen).get(question)?.get(option) ?? 0

/** Options from the best for this party to the worst. */
export const wishes = (bot: BotState, seen: Seen, question: string): string[] =>
  optionsOf(seen, question).toSorted((a, b) => gain(bot, seen, question, b) - gain(bot, seen, question, a))

const gainsOn = (bot: BotState, seen: Seen, question: string): number[] => [
  ...(tasteOf(bot, seen).get(question)?.values() ?? []),
]

/** The most that the question can bring against leaving it open; 0 when every answer costs something. */
export const stake = (bot: BotState, seen: Seen, question: string): number =>
  Math.max(0, ...gainsOn(bot, seen, question))

/** How much hangs on the question: its best answer against its worst. */
export function spread(bot: BotState, seen: Seen, question: string): number {
  const gains = gainsOn(bot, seen, question)
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
