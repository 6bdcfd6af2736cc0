/** The chair leads on; everybody else waits for it. */
import type { Guide } from '../guide.ts'
import { act, chairOf, presides, step } from '../sight.ts'
import { situation } from '../situation.ts'

export const stages: Guide = {
  id: 'stages',
  urgency: 'move-on',
  of(seat) {
    if (!seat.board.goalMet) return undefined
    const main = act('move-on', step(seat, ['move-on'], {}), { why: 'leads-on' })
    if (main) return situation('waiting', 'move-on', { main, awaits: { until: 'move-on' } })
    if (presides(seat)) return undefined
    const parties = chairOf(seat)
    return situation('waiting', 'chair-wait', {
      params: { party: parties.join() },
      awaits: { parties, until: 'move-on' },
    })
  },
}
