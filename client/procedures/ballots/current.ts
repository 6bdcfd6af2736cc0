/** The ballots that are open, and the one that was closed last. */
import { computed } from '@preact/signals'
import type { BoardBallot } from '../../../shared/engine/procedures/ballots/view.ts'
import { entries } from '../../table/record.ts'
import { board } from '../../table/table.ts'

export const openBallot = computed((): BoardBallot | undefined => board.value?.ballots.get(board.value.openBallot))

/** The last closed ballot, as long as the stage it belongs to: then it is for the record. */
export const lastOfStage = computed((): BoardBallot | undefined => {
  const at = board.value
  const ballot = at?.ballots.get(at.lastBallot)
  const closed = entries.value.findLast((e) => e.type === 'ballot-closed' && e.params.ballot === ballot?.id)
  return at && closed && closed.at < at.stageEnteredAt ? undefined : ballot
})
