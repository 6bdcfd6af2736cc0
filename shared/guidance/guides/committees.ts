/** What a committee adopted against the seat stands unless a head calls it up in time (MIC-3). */
import { unlist } from '../../engine/kernel/text-lists.ts'
import type { Guide } from '../guide.ts'
import { betterThanOpen, crossesRedLine } from '../judging.ts'
import { act, agreedOn, backing, type Seat, step } from '../sight.ts'
import { situation } from '../situation.ts'

/**
 * Worse than an open question: in the plenary, where all have to consent, it would not have passed against the seat. What the seat
 * backed itself was not decided against it.
 */
const isHarmful = (seat: Seat, question: string): boolean => {
  const agreed = agreedOn(seat, question)
  const terms = { [question]: agreed }
  return (
    backing(seat, question).get(seat.party) !== agreed &&
    (betterThanOpen(seat, terms) < 0 || crossesRedLine(seat, terms))
  )
}

export const committees: Guide = {
  id: 'committees',
  urgency: 'answer',
  of(seat) {
    const question = unlist(seat.board.callable).find((q) => !seat.seen.has(`call-up:${q}`) && isHarmful(seat, q))
    if (question === undefined) return undefined
    const main = act('call-up', step(seat, ['call-up', question], { question }), {
      why: 'once-more',
      params: { question },
    })
    return (
      main &&
      situation('committee', 'call-up', {
        main,
        second: [{ label: 'continue', params: {}, steps: [], why: 'it-is-decided', sees: `call-up:${question}` }],
        awaits: { until: `call-up:${question}` },
      })
    )
  },
}
