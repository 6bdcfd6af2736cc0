/** The ranking of the questions: a third of them each way, by how much hangs on them for this party; and their order after it. */
import type { Cast } from '../../../shared/decisions/position.ts'
import { unlist, unpair } from '../../../shared/engine/kernel/text-lists.ts'
import { draw } from '../mind/draw.ts'
import { type Observation, opens } from '../mind/observation.ts'
import { type BotState, spent, traits } from '../mind/state.ts'
import { type Wish, wish } from '../mind/wish.ts'
import { spread } from '../strategy/interest.ts'
import type { Behaviour, Put } from './behaviour.ts'

type Rank = 1 | 2 | 3

function rankQuestions(bot: BotState, observation: Observation): readonly Wish[] {
  if (!opens(observation, 'ranking') || observation.desk.ranks !== '') return []
  const order = unlist(observation.board.order)
  const byStake = order.toSorted((a, b) => spread(bot, observation, b) - spread(bot, observation, a))
  const third = Math.ceil(order.length / 3)
  const rankOf = (place: number): Rank => (place < third ? 1 : place < 2 * third ? 2 : 3)
  const ranks = Object.fromEntries(order.map((q): [string, Rank] => [q, rankOf(byStake.indexOf(q))]))
  return wish(observation, ['rank-questions'], { ranks })
}

/**
 * In the chair, once: of the questions that the table ranked alike and that still wait, what matters most to it comes first. Its
 * seed decides whether it asks.
 */
function movingUp(bot: BotState, observation: Observation): readonly Wish[] {
  const { board, desk } = observation
  if (!opens(observation, 'ranking') || !board.rankingClosed || spent(bot, 'moved-up') > 0) return []
  if (draw(bot.seed, 'moved-up') >= 0.6 * traits(bot).initiative) return []
  const order = unlist(board.order)
  const waiting = order.filter((q) => board.questions.get(q)?.status === 'open')
  const first = waiting[0] ?? ''
  const alike = waiting.filter((q) => board.questions.get(q)?.class === board.questions.get(first)?.class)
  const best = alike.toSorted((a, b) => spread(bot, observation, b) - spread(bot, observation, a))[0]
  if (best === undefined || best === first || unpair(desk.ranks).get(best) !== '1') return []
  const body = { question: best, place: order.indexOf(first) + 1 }
  return wish(observation, ['take-place-as-agreed', best], body, { spends: ['moved-up'] })
}

/** What matters most to it is not to come later. */
function onPlace(_: BotState, { board, desk }: Observation, { target, detail }: Put): Cast {
  const isLater = Number(detail) - 1 > unlist(board.order).indexOf(target)
  return isLater && unpair(desk.ranks).get(target) === '1' ? 'no' : 'yes'
}

export const ranking = {
  id: 'ranking',
  reflexes: [
    { priority: 'organise', isDuty: false, reflex: rankQuestions },
    { priority: 'organise', isDuty: false, reflex: movingUp },
  ],
  answers: { place: onPlace },
} as const satisfies Behaviour
