/**
 * How one delegate feels about every answer. The brief decides; each delegate stresses some questions a little more than it
 * does, and one question is its own cause: drawn from the seed.
 */
import type { Interests } from '../../../shared/engine/scoring/interests.ts'
import { redLinesAgainst, riskOfCrossing } from '../../../shared/engine/scoring/risk.ts'
import { questionPoints } from '../../../shared/engine/scoring/value.ts'
import { LEFT_OPEN } from '../../../shared/scenario/left-open.ts'
import type { Brief } from '../../../shared/scenario/schema.ts'
import { draw } from '../mind/draw.ts'
import { type Observation, optionsOf, questionsOf } from '../mind/observation.ts'
import { sideOf } from '../mind/side.ts'
import type { BotState } from '../mind/state.ts'

const STRESS = 0.25
/** How much more the delegate's own cause counts for it, and the least weight of a question that can be one. */
const DESIRE = 1.8
const WEIGHTY = 6
/** What a percent of risk at home weighs, in points of own value. */
const TROUBLE = 6

/** question → option → gain: what it is better (or, below 0, worse) than leaving the question open; trouble at home counts. */
export type Utility = ReadonlyMap<string, ReadonlyMap<string, number>>

/** Its own scores of new wording fill in where none counts (TXT-3). */
const asGuessed = (interests: Interests): Interests => ({
  ...interests,
  counted: { ...interests.estimates, ...interests.counted },
})

/** A brief does not change; what else it hangs on is in the key, and it changes seldom. */
const utilities = new WeakMap<Brief, Map<string, Utility>>()

export function utilityOf(bot: BotState, observation: Observation): Utility {
  const key = [
    bot.seed,
    observation.desk.estimates,
    observation.desk.resultScores,
    observation.desk.risks,
    observation.board.options.size,
    questionsOf(observation)
      .map(({ id }) => id)
      .join(' '),
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
  // What nobody has scored yet the delegate takes for what it guesses itself.
  const interests = asGuessed(sideOf(observation).interests)
  const weighty = questionsOf(observation)
    .map((q) => q.id)
    .filter((q) => (interests.weights[q] ?? 0) >= WEIGHTY)
  const cause = weighty[Math.floor(draw(bot.seed, 'cause') * weighty.length)]
  return new Map(
    questionsOf(observation).map(({ id }) => {
      const stress = (1 - STRESS + 2 * STRESS * draw(bot.seed, `stress/${id}`)) * (id === cause ? DESIRE : 1)
      const open = questionPoints(interests, id, LEFT_OPEN)
      const gain = (option: string): number =>
        (questionPoints(interests, id, option) - open) * stress -
        TROUBLE * riskOfCrossing(interests, redLinesAgainst(interests, id, option))
      return [id, new Map(optionsOf(observation, id).map((option) => [option, gain(option)]))]
    }),
  )
}
