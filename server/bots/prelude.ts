/** Before the bargaining: the rules of procedure, the list of questions, and their ranking by the brief's weights. */
import { unlist } from '../../shared/engine/text-lists.ts'
import { elapsed } from './aspiration.ts'
import { draw } from './draw.ts'
import { ordinarySpread, spread, stake } from './interest.ts'
import { opens, parties, people, rulesOf, type Seen } from './seen.ts'
import { say } from './speech.ts'
import { type BotState, spent, traits } from './state.ts'
import { type Wish, wish } from './wish.ts'

const SECOND = 1000

/** Sometimes one change, then the chair puts the rules when whoever wanted another change had time to say so. */
export function rulesOfProcedure(bot: BotState, seen: Seen): readonly Wish[] {
  if (!opens(seen, 'protocol') || seen.board.openBallot !== '') return []
  const change = changeOfRules(bot, seen)
  if (change.length > 0) return change
  return wish(seen, ['put-rules'], {}, { waitMs: (people(seen).length > 0 ? 12 : 5) * SECOND })
}

const CHANGES = [
  ['decision', 'consensus-aside', 0.62],
  ['voting', 'roll-call', 0.78],
  ['publicity', 'public', 0.93],
  ['decision', 'unanimity', 1],
] as const

function changeOfRules(bot: BotState, seen: Seen): readonly Wish[] {
  const wants = draw(bot.seed, 'change-of-rules') < 0.55 * traits(bot).initiative
  if (!wants || spent(bot, 'changed-rules') > 0 || elapsed(seen) > 0.5) return []
  const drawn = draw(bot.seed, 'which-rule')
  const [rule, value] = CHANGES.find(([, , upTo]) => drawn < upTo) ?? CHANGES[0]
  if (rulesOf(seen).get(rule) === value) return []
  const change = wish(seen, ['propose-rule-change', rule, value], { rule, value }, { spends: ['changed-rules'] })
  return change.length === 0 ? [] : [...change, ...say(bot, seen, 'rules-change', { rule }, { once: 'rules-change' })]
}

/** The hidden question is raised when it pays and the bot dares; the chair asks for the rest when all had time. */
export function listing(bot: BotState, seen: Seen): readonly Wish[] {
  if (!opens(seen, 'listing')) return []
  const { hidden } = seen.desk
  const answered = unlist(seen.board.answered)
  if (!answered.includes(bot.party)) {
    const dares = draw(bot.seed, 'hidden-question') < 0.5 + 0.4 * traits(bot).initiative
    const raise =
      dares && hidden !== '' && stake(bot, seen, hidden) > 0
        ? wish(seen, ['raise-question', hidden], { question: hidden })
        : []
    if (raise.length > 0)
      return [...raise, ...say(bot, seen, 'raise-question', { question: hidden }, { once: 'raise-question' })]
    return wish(seen, ['answer-none'])
  }
  const waited = parties(seen).every((p) => answered.includes(p)) ? 0 : people(seen).length > 0 ? 8 : 3
  return wish(seen, ['call-for-unvoiced'], {}, { waitMs: waited * SECOND })
}

/** A third of the questions each way, by how much hangs on them for this party. */
export function ranking(bot: BotState, seen: Seen): readonly Wish[] {
  if (!opens(seen, 'ranking') || seen.desk.ranks !== '') return []
  const order = unlist(seen.board.order)
  const byStake = order.toSorted((a, b) => spread(bot, seen, b) - spread(bot, seen, a))
  const third = Math.ceil(order.length / 3)
  const ranks = Object.fromEntries(order.map((q) => [q, Math.min(3, 1 + Math.floor(byStake.indexOf(q) / third))]))
  return wish(seen, ['rank-questions'], { ranks })
}

/** True when a question counts for more than an ordinary one: the bot gives reasons for these. */
export const mattersMost = (bot: BotState, seen: Seen, question: string): boolean =>
  spread(bot, seen, question) > 1.15 * ordinarySpread(bot, seen)
