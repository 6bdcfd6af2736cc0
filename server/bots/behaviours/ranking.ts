/** The ranking of the questions: a third of them each way, by how much hangs on them for this party. */
import type { Cast } from '../../../shared/decisions/position.ts'
import { unlist, unpair } from '../../../shared/engine/kernel/text-lists.ts'
import { type Observation, opens } from '../mind/observation.ts'
import type { BotState } from '../mind/state.ts'
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

/** What matters most to it is not to come later. */
function onPlace(_: BotState, { board, desk }: Observation, { target, detail }: Put): Cast {
  const isLater = Number(detail) - 1 > unlist(board.order).indexOf(target)
  return isLater && unpair(desk.ranks).get(target) === '1' ? 'no' : 'yes'
}

export const ranking = {
  id: 'ranking',
  reflexes: [{ priority: 'organise', isDuty: false, reflex: rankQuestions }],
  answers: { place: onPlace },
} as const satisfies Behaviour
