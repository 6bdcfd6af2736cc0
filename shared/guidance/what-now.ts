/** What now: the one situation that a seat is in, chosen among those that the procedures see. Pure. */
import { agreementOnBoard, sideAtDesk } from '../engine/scoring/from-board.ts'
import { URGENCIES } from './guide.ts'
import { GUIDES } from './guides/index.ts'
import type { Seat, Sight } from './sight.ts'
import { type Situation, situation } from './situation.ts'

const IN_ORDER = GUIDES.toSorted((a, b) => URGENCIES.indexOf(a.urgency) - URGENCIES.indexOf(b.urgency))

const seatOf = (sight: Sight): Seat => {
  const { board, desk, questions, brief } = sight
  const side = sideAtDesk(agreementOnBoard(board, questions, desk), board, desk, brief)
  return { ...sight, party: desk.party, side }
}

/** Never without a sentence: who has nothing to do reads whom the table waits for. */
export function whatNow(sight: Sight): Situation {
  const seat = seatOf(sight)
  for (const guide of IN_ORDER) {
    const found = guide.of(seat)
    if (found) return found
  }
  return situation('waiting', 'waiting', { awaits: { until: 'stage' } })
}
