/** Before the bargaining: the rules of procedure, the list of questions, and their ranking by the brief's weights. */
import { unlist } from '../../../shared/engine/kernel/text-lists.ts'
import { draw } from '../mind/draw.ts'
import { type Observation, opens, parties, people, rulesOf } from '../mind/observation.ts'
import { type BotState, spent, traits } from '../mind/state.ts'
import { say } from '../speech/speech.ts'
import { elapsed } from '../strategy/aspiration.ts'
import { ordinarySpread, spread, stake } from '../strategy/interest.ts'
import { type Wish, wish } from './wish.ts'

const SECOND = 1000

/** Sometimes one change, then the chair puts the rules when whoever wanted another change had time to say so. */
export function rulesOfProcedure(bot: BotState, observation: Observation): readonly Wish[] {
  if (!opens(observation, 'protocol') || observation.board.openBallot !== '') return []
  const change = changeOfRules(bot, observation)
  if (change.length > 0) return change
  return wish(observation, ['put-rules'], {}, { waitMs: (people(observation).length > 0 ? 12 : 5) * SECOND })
}

const CHANGES = [
  ['decision', 'consensus-aside', 0.62],
  ['voting', 'roll-call', 0.78],
  ['publicity', 'public', 0.93],
  ['decision', 'unanimity', 1],
] as const

function changeOfRules(bot: BotState, observation: Observation): readonly Wish[] {
  const wants = draw(bot.seed, 'change-of-rules') < 0.55 * traits(bot).initiative
  if (!wants || spent(bot, 'changed-rules') > 0 || elapsed(observation) > 0.5) return []
  const drawn = draw(bot.seed, 'which-rule')
  const [rule, value] = CHANGES.find(([, , upTo]) => drawn < upTo) ?? CHANGES[0]
  if (rulesOf(observation).get(rule) === value) return []
  const change = wish(observation, ['propose-rule-change', rule, value], { rule, value }, { spends: ['changed-rules'] })
  return change.length === 0
    ? []
    : [...change, ...say(bot, observation, 'rules-change', { rule }, { once: 'rules-change' })]
}

/** The hidden question is raised when it pays and the bot dares; the chair asks for the rest when all had time. */
export function listing(bot: BotState, observation: Observation): readonly Wish[] {
  if (!opens(observation, 'listing')) return []
  const { hidden } = observation.desk
  const answered = unlist(observation.board.answered)
  if (!answered.includes(bot.party)) {
    const dares = draw(bot.seed, 'hidden-question') < 0.5 + 0.4 * traits(bot).initiative
    const raise =
      dares && hidden !== '' && stake(bot, observation, hidden) > 0
        ? wish(observation, ['raise-question', hidden], { question: hidden })
        : []
    if (raise.length > 0)
      return [...raise, ...say(bot, observation, 'raise-question', { question: hidden }, { once: 'raise-question' })]
    return wish(observation, ['answer-none'])
  }
  const waited = parties(observation).every((p) => answered.includes(p)) ? 0 : people(observation).length > 0 ? 8 : 3
  return wish(observation, ['call-for-unvoiced'], {}, { waitMs: waited * SECOND })
}

/** A third of the questions each way, by how much hangs on them for this party. */
export function ranking(bot: BotState, observation: Observation): readonly Wish[] {
  if (!opens(observation, 'ranking') || observation.desk.ranks !== '') return []
  const order = unlist(observation.board.order)
  const byStake = order.toSorted((a, b) => spread(bot, observation, b) - spread(bot, observation, a))
  const third = Math.ceil(order.length / 3)
  const ranks = Object.fromEntries(order.map((q) => [q, Math.min(3, 1 + Math.floor(byStake.indexOf(q) / third))]))
  return wish(observation, ['rank-questions'], { ranks })
}

/** True when a question counts for more than an ordinary one: the bot gives reasons for these. */
export const mattersMost = (bot: BotState, observation: Observation, question: string): boolean =>
  spread(bot, observation, question) > 1.15 * ordinarySpread(bot, observation)
