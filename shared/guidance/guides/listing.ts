/** The list of questions: to raise the own hidden one, or not. */
import { unlist } from '../../engine/kernel/text-lists.ts'
import type { Guide } from '../guide.ts'
import { hopeFor } from '../judging.ts'
import { act, opens, othersWithout, type Seat, step } from '../sight.ts'
import { type Situation, situation } from '../situation.ts'

function raising(seat: Seat): Situation | undefined {
  const { hidden } = seat.desk
  const hope = hidden === '' ? 0 : hopeFor(seat, hidden)
  const why = hope > 0 ? 'worth-raising' : 'better-unraised'
  const raise = act('raise', step(seat, ['raise-question', hidden], { question: hidden }), {
    why,
    params: { question: hidden },
  })
  const none = act('raise-none', step(seat, ['answer-none'], {}), { why, answer: 'no' })
  if (!raise) return none && situation('agenda', 'agenda-none', { main: none, awaits: { until: 'stage' } })
  const [main, other] = hope > 0 ? [raise, none] : [none, raise]
  return situation('agenda', 'agenda', { main, second: [other], isEqual: true, awaits: { until: 'stage' } })
}

export const listing: Guide = {
  id: 'listing',
  urgency: 'organise',
  of(seat) {
    if (!opens(seat, 'listing') || seat.board.listClosed) return undefined
    if (!unlist(seat.board.listAnswered).includes(seat.party)) {
      const found = raising(seat)
      if (found) return found
    }
    const call = act('call-for-rest', step(seat, ['call-for-unvoiced'], {}), { why: 'leads-on' })
    if (call) return situation('agenda', 'agenda-call', { main: call, awaits: { until: 'chair:list' } })
    const parties = othersWithout(seat, seat.board.listAnswered)
    return situation('waiting', 'waiting', { awaits: { parties, until: 'stage' } })
  },
}
