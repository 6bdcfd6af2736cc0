/** The ranking: filled in by how much hangs on each question for the own score, to be sent or changed. */
import { unlist } from '../../engine/kernel/text-lists.ts'
import type { Guide } from '../guide.ts'
import { spread } from '../judging.ts'
import { act, opens, othersWithout, type Seat, step } from '../sight.ts'
import { situation } from '../situation.ts'

type Rank = 1 | 2 | 3

/** A third of them each way. */
function ranksOf(seat: Seat): Readonly<Record<string, Rank>> {
  const order = unlist(seat.board.order)
  const byWeight = order.toSorted((a, b) => spread(seat, b) - spread(seat, a))
  const third = Math.ceil(order.length / 3)
  const rank = (place: number): Rank => (place < third ? 1 : place < 2 * third ? 2 : 3)
  return Object.fromEntries(order.map((q) => [q, rank(byWeight.indexOf(q))]))
}

export const ranking: Guide = {
  id: 'ranking',
  urgency: 'organise',
  of(seat) {
    if (!opens(seat, 'ranking') || seat.board.rankingClosed) return undefined
    const steps = seat.desk.ranks === '' ? step(seat, ['rank-questions'], { ranks: ranksOf(seat) }) : []
    const main = act('rank', steps, { why: 'by-weight', open: 'ranks' })
    if (main) return situation('ranking', 'rank', { main, awaits: { until: 'stage' } })
    const parties = othersWithout(seat, seat.board.rankingAnswered)
    return situation('waiting', 'waiting', { awaits: { parties, until: 'stage' } })
  },
}
