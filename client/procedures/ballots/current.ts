/** The ballots that are open, one a body at most, and of each body the one that was closed last. */
import { computed } from '@preact/signals'
import type { BoardBallot } from '../../../shared/engine/procedures/ballots/view.ts'
import { entries } from '../../table/record/record.ts'
import { bodies } from '../../table/state/bodies.ts'
import { board, desk } from '../../table/state/table.ts'

const ballot = (id: string): BoardBallot[] => {
  const found = board.value?.ballots.get(id) ?? desk.value?.ballots.get(id)
  return found ? [found] : []
}

export const openBallots = computed((): readonly BoardBallot[] => inView().filter(({ open }) => open))
const inView = (): BoardBallot[] => [...(board.value?.ballots.values() ?? []), ...(desk.value?.ballots.values() ?? [])]
/** The lines of the paper of a ballot, in their order; it alone where it is on none (STG-3). */
export const linesWith = (one: BoardBallot): readonly BoardBallot[] =>
  one.paper ? inView().filter(({ paper, open }) => paper === one.paper && open === one.open) : [one]

/** The clock of an open ballot: its own, or under roll-call that of the state that is called (FLR-15). */
export const clockOf = (id: string): string =>
  ballot(id).some(({ rollCall }) => rollCall) ? `roll:${id}` : `ballot:${id}`

/**
 * The last closed ballot of each body without an open one, what was decided last first, as long as the stage it belongs to: then
 * it is for the record.
 */
export const lastOfStage = computed((): readonly BoardBallot[] => {
  const since = board.value?.stageEnteredAt ?? 0
  const line = (id: string): number =>
    entries.value.findLastIndex((e) => e.type === 'ballot-closed' && e.params.ballot === id)
  const isOfStage = ({ id }: BoardBallot): boolean => (entries.value[line(id)]?.at ?? since) >= since
  return bodies.value
    .filter(({ openBallot }) => openBallot === '')
    .toSorted((a, b) => line(b.lastBallot) - line(a.lastBallot))
    .flatMap(({ lastBallot }) => ballot(lastBallot).flatMap(linesWith))
    .filter(isOfStage)
})
