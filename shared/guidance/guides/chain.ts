/** The question under discussion: support, live with, take as agreed, ask who stands in the way, let it rest. */
import type { Guide } from '../guide.ts'
import { bodiesOf, opens, type Seat, unsettled } from '../sight.ts'
import type { Situation } from '../situation.ts'
import { onQuestion, ripeAlone } from './question.ts'

const discussed = (seat: Seat): Situation | undefined => {
  const up = bodiesOf(seat).filter(({ discussing, openBallot }) => discussing !== '' && openBallot === '')
  const found = up.map(({ discussing }) => onQuestion(seat, discussing))
  return found.find((s) => s?.main) ?? found.find((s) => s !== undefined)
}

export const chain: Guide = {
  id: 'chain',
  urgency: 'bargain',
  of: (seat) => (opens(seat, 'chain') ? discussed(seat) : undefined),
}

/** Beside packages, what is ripe by itself. */
export const text: Guide = {
  id: 'text',
  urgency: 'bargain',
  of: (seat) =>
    opens(seat, 'text') && !opens(seat, 'chain')
      ? unsettled(seat)
          .map((question) => ripeAlone(seat, question))
          .find((found) => found !== undefined)
      : undefined,
}
