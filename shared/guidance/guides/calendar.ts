/** The years after the signature: carry out what is due, or say otherwise in the middle; then look at what the others did. */
import type { Guide } from '../guide.ts'
import { act, step } from '../sight.ts'
import { situation } from '../situation.ts'

export const calendar: Guide = {
  id: 'calendar',
  urgency: 'conclude',
  of(seat) {
    const { period, periodPhase, duties } = seat.board
    if (periodPhase === '') return undefined
    const chosen = ` ${seat.desk.conduct}`
    const due = [...duties.values()].filter(({ party, how, late, obligation }) => {
      const duty = late ? `${obligation}~late` : obligation
      return party === seat.party && how === '' && !chosen.includes(` ${duty}=`)
    })
    const main =
      act('period-keep', due.length > 0 ? step(seat, ['carry-out'], {}) : [], { why: 'period-keep' }) ??
      act('period-pass', step(seat, ['pass-review'], {}), { why: 'period-pass' })
    const coach = due.length > 0 ? 'period-choose' : main ? 'period-look' : 'period-wait'
    const until = periodPhase === 'choice' ? 'choices' : 'review'
    return situation('years', coach, { params: { period }, ...(main && { main }), awaits: { until } })
  },
}
