/** The question under discussion: support, live with, take as agreed, ask who stands in the way, let it rest. */

import { unlist } from '../../engine/kernel/text-lists.ts'
import type { Guide } from '../guide.ts'
import { bodiesOf, opens, packagesOf, type Seat, termsOf, unsettled } from '../sight.ts'
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

/** In a package that is ours or has our support: another word on it alone would take that back. */
const isPackaged = (seat: Seat, question: string): boolean =>
  packagesOf(seat).some(
    (p) => question in termsOf(p) && (p.party === seat.party || unlist(p.supporters).includes(seat.party)),
  )

/** Beside packages, what is ripe by itself. */
export const text: Guide = {
  id: 'text',
  urgency: 'bargain',
  of: (seat) =>
    opens(seat, 'text') && !opens(seat, 'chain')
      ? unsettled(seat)
          .filter((question) => !isPackaged(seat, question))
          .map((question) => ripeAlone(seat, question))
          .find((found) => found !== undefined)
      : undefined,
}
