/**
 * How one delegate feels about every answer. The brief decides; each delegate stresses some questions a little more than it
 * does, and one question is its own cause: drawn from the seed.
 */
import { unpair } from '../../../shared/engine/kernel/text-lists.ts'
import { questionValue } from '../../../shared/engine/scoring/value.ts'
import { LEFT_OPEN } from '../../../shared/scenario/left-open.ts'
import type { Brief } from '../../../shared/scenario/schema.ts'
import { draw } from '../mind/draw.ts'
import { type Observation, optionsOf } from '../mind/observation.ts'
import type { BotState } from '../mind/state.ts'

const STRESS = 0.25
/** How much more the delegate's own cause counts for it, and the least weight of a question that can be one. */
const DESIRE = 1.8
const WEIGHTY = 6
/** What a percent of risk at home weighs, in points of own value. */
const TROUBLE = 6

/** question → option → gain: what it is better (or, below 0, worse) than leaving the question open; trouble at home counts. */
export type Utility = ReadonlyMap<string, ReadonlyMap<string, number>>

/** A brief does not change; what else it hangs on is in the key, and it changes seldom. */
const utilities = new WeakMap<Brief, Map<string, Utility>>()

export function utilityOf(bot: BotState, observation: Observation): Utility {
  const key = [
    bot.seed,
    observation.desk.scores,
    observation.desk.risks,
    observation.board.options.size,
    observation.scenario.questions.length,
  ].join('|')
  const known = utilities.get(observation.brief) ?? new Map<string, Utility>()
  utilities.set(observation.brief, known)
  const old = known.get(key)
  if (old) return old
  const utility = feel(bot, observation)
  if (known.size >= KEPT_AT_MOST) known.clear()
  known.set(key, utility)
  return utility
}
/** All tables of a process share a scenario's briefs: so many delegates of one party are kept in mind. */
const KEPT_AT_MOST = 200

function feel(bot: BotState, observation: Observation): Utility {
  const scores = Object.fromEntries(
    [...unpair(observation.desk.scores)].map(([option, score]) => [option, Number(score)]),
  )
  const weightOf = (q: string): number => observation.brief.weights[q] ?? 0
  const weighty = observation.scenario.questions.map((q) => q.id).filter((q) => weightOf(q) >= WEIGHTY)
  const cause = weighty[Math.floor(draw(bot.seed, 'cause') * weighty.length)]
  return new Map(
    observation.scenario.questions.map(({ id }) => {
      const stress = (1 - STRESS + 2 * STRESS * draw(bot.seed, `stress/${id}`)) * (id === cause ? DESIRE : 1)
      const open = questionValue(observation.brief, id, LEFT_OPEN, scores)
      const gain = (option: string): number =>
        weightOf(id) * (questionValue(observation.brief, id, option, scores) - open) * stress -
        TROUBLE * riskOf(observation, id, option)
      return [id, new Map(optionsOf(observation, id).map((option) => [option, gain(option)]))]
    }),
  )
}

/** Percent of risk that an answer carries at home: red lines that it crosses, with what news added. */
const riskOf = (observation: Observation, question: string, option: string): number =>
  observation.brief.redLines
    .filter((line) => line.question === question && line.options.includes(option))
    .reduce((sum, line) => sum + line.risk + Number(unpair(observation.desk.risks).get(line.id) ?? 0), 0)
