/**
 * How one delegate feels about every answer. The brief decides; each delegate stresses some questions a little more than it
 * does, and one question is its own cause: drawn from the seed.
 */
import { unpair } from '../../shared/engine/text-lists.ts'
import { questionValue } from '../../shared/engine/value.ts'
import { LEFT_OPEN } from '../../shared/scenario/left-open.ts'
import type { Brief } from '../../shared/scenario/schema.ts'
import { draw } from './draw.ts'
import { optionsOf, type Seen } from './seen.ts'
import type { BotState } from './state.ts'

const STRESS = 0.25
/** How much more the delegate's own cause counts for it, and the least weight of a question that can be one. */
const DESIRE = 1.8
const WEIGHTY = 6
/** What a percent of risk at home weighs, in points of own value. */
const TROUBLE = 6

/** question → option → gain: what it is better (or, below 0, worse) than leaving the question open; trouble at home counts. */
export type Taste = ReadonlyMap<string, ReadonlyMap<string, number>>

/** A brief does not change; what else a taste hangs on is in the key, and it changes seldom. */
const tastes = new WeakMap<Brief, Map<string, Taste>>()

export function tasteOf(bot: BotState, seen: Seen): Taste {
  const key = [
    bot.seed,
    seen.desk.scores,
    seen.desk.risks,
    seen.board.options.size,
    seen.scenario.questions.length,
  ].join('|')
  const known = tastes.get(seen.brief) ?? new Map<string, Taste>()
  tastes.set(seen.brief, known)
  const old = known.get(key)
  if (old) return old
  const taste = feel(bot, seen)
  if (known.size >= KEPT_AT_MOST) known.clear()
  known.set(key, taste)
  return taste
}
/** All tables of a process share a scenario's briefs: so many delegates of one party are kept in mind. */
const KEPT_AT_MOST = 200

function feel(bot: BotState, seen: Seen): Taste {
  const scores = Object.fromEntries([...unpair(seen.desk.scores)].map(([option, score]) => [option, Number(score)]))
  const weightOf = (q: string): number => seen.brief.weights[q] ?? 0
  const weighty = seen.scenario.questions.map((q) => q.id).filter((q) => weightOf(q) >= WEIGHTY)
  const cause = weighty[Math.floor(draw(bot.seed, 'cause') * weighty.length)]
  return new Map(
    seen.scenario.questions.map(({ id }) => {
      const stress = (1 - STRESS + 2 * STRESS * draw(bot.seed, `stress/${id}`)) * (id === cause ? DESIRE : 1)
      const open = questionValue(seen.brief, id, LEFT_OPEN, scores)
      const gain = (option: string): number =>
        weightOf(id) * (questionValue(seen.brief, id, option, scores) - open) * stress -
        TROUBLE * riskOf(seen, id, option)
      return [id, new Map(optionsOf(seen, id).map((option) => [option, gain(option)]))]
    }),
  )
}

/** Percent of risk that an answer carries at home: red lines that it crosses, with what news added. */
const riskOf = (seen: Seen, question: string, option: string): number =>
  seen.brief.redLines
    .filter((line) => line.question === question && line.options.includes(option))
    .reduce((sum, line) => sum + line.risk + Number(unpair(seen.desk.risks).get(line.id) ?? 0), 0)
