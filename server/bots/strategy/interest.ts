/** What the bot's own brief says an answer is worth, on the scale of own value: weight × value, 0–10,000 over all. */
import { answerTo } from '../../../shared/engine/scoring/agreement.ts'
import { worthOf } from '../../../shared/engine/scoring/deal.ts'
import { questionPoints } from '../../../shared/engine/scoring/value.ts'
import { LEFT_OPEN } from '../../../shared/scenario/left-open.ts'
import { once, onObservation } from '../mind/memo.ts'
import { type Observation, optionsOf, questionsOf, unsettled } from '../mind/observation.ts'
import { sideOf } from '../mind/side.ts'
import type { BotState } from '../mind/state.ts'
import { utilityOf } from './utility.ts'

/** Weight × value of one answer, as the brief says; `undefined` is the value outside the document. */
export const points = (observation: Observation, question: string, option: string | undefined): number =>
  questionPoints(sideOf(observation).interests, question, option)

/**
 * The own total with what is agreed so far in force and every other question on the list left open, as a document in force
 * leaves it (TXT-5): from here the bot reckons what each answer adds. The running score of its desk takes them as outside.
 */
export const standing = (observation: Observation): number =>
  onObservation(observation, 'standing', () => {
    const side = sideOf(observation)
    const listed = [...side.agreement.questions].filter(
      ([, q]) => q.status !== 'unraised' && !q.aside.includes(observation.desk.party),
    )
    return worthOf(side, Object.fromEntries(listed.map(([id, q]) => [id, answerTo(q) ?? LEFT_OPEN])))
  })

/** What an answer is better than leaving the question open, as this delegate feels it; 0 for what is no option of the question. */
export const gain = (bot: BotState, observation: Observation, question: string, option: string): number =>
  utilityOf(bot, observation).get(question)?.get(option) ?? 0

/** Options from the best for this party to the worst. */
export const wishes = (bot: BotState, observation: Observation, question: string): string[] =>
  optionsOf(observation, question).toSorted(
    (a, b) => gain(bot, observation, question, b) - gain(bot, observation, question, a),
  )

const gainsOn = (bot: BotState, observation: Observation, question: string): number[] => [
  ...(utilityOf(bot, observation).get(question)?.values() ?? []),
]

/** The most that the question can bring against leaving it open; 0 when every answer costs something. */
export const stake = (bot: BotState, observation: Observation, question: string): number =>
  Math.max(0, ...gainsOn(bot, observation, question))

/** How much hangs on the question: its best answer against its worst. */
export function spread(bot: BotState, observation: Observation, question: string): number {
  const gains = gainsOn(bot, observation, question)
  return gains.length === 0 ? 0 : Math.max(...gains) - Math.min(...gains)
}

/** The average spread over all questions: what a question of ordinary importance is. */
export const ordinarySpread = (bot: BotState, observation: Observation): number =>
  once(bot, observation, 'ordinary-spread', () => {
    const all = questionsOf(observation).map((q) => spread(bot, observation, q.id))
    return all.reduce((a, b) => a + b, 0) / Math.max(1, all.length)
  })

/** The own total if these answers were agreed now and the rest of what is unsettled stayed open. */
export const totalWith = (bot: BotState, observation: Observation, answers: Readonly<Record<string, string>>): number =>
  Object.entries(answers).reduce(
    (sum, [q, o]) => (unsettled(observation).includes(q) ? sum + gain(bot, observation, q, o) : sum),
    standing(observation),
  )
