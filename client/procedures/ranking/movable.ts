/** The questions whose place our seat, in the chair, can take to be agreed (AGD-3). */
import { offer } from '../../moves/offers.ts'
import { agenda } from '../../table/state/table.ts'

export const keyOf = (question: string): string => `take-place-as-agreed:${question}`
export const movable = (): string[] => agenda.value.map(({ id }) => id).filter((id) => offer(keyOf(id)) === '')
