/** Nothing can be done while the talks are not on, or stand still. */
import type { Guide } from '../guide.ts'
import { act, step } from '../sight.ts'
import { situation } from '../situation.ts'

export const clock: Guide = {
  id: 'clock',
  urgency: 'before-all',
  of(seat) {
    const { phase, stoppedFor } = seat.board
    if (phase === 'lobby') return situation('waiting', 'lobby')
    if (phase === 'over') return situation('waiting', 'over')
    const goOn = step(seat, ['go-on'], {})
    // Alone, the brief comes first: no clock runs until one begins.
    if (stoppedFor === 'start')
      return situation('start', 'start', { main: act('begin', goOn, { why: 'know-your-brief' }) })
    if (stoppedFor === 'break')
      return situation('waiting', 'break', { main: act('continue', goOn, { why: 'leads-on' }) })
    return stoppedFor === 'paused' ? situation('waiting', 'paused') : undefined
  },
}
