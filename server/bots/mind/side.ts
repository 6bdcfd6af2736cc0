/** The bot's own side of the deal, as scoring takes it: what its seat sees, and its brief. */
import type { Side } from '../../../shared/engine/scoring/deal.ts'
import { agreementOnBoard, sideAtDesk } from '../../../shared/engine/scoring/from-board.ts'
import { onObservation } from './memo.ts'
import { type Observation, questionsOf } from './observation.ts'

export const sideOf = (observation: Observation): Side =>
  onObservation(observation, 'side', () =>
    sideAtDesk(
      agreementOnBoard(observation.board, questionsOf(observation), observation.desk),
      observation.board,
      observation.desk,
      observation.brief,
    ),
  )
