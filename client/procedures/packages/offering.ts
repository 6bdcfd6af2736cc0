/** The moves by which a package is offered: `offer-package` in the plenary, `offer-package:<question>` in another body. */
import { bodyOfMove } from '../../../shared/engine/views/deputising.ts'
import { isOffered } from '../../moves/offers.ts'
import { board, desk } from '../../table/state/table.ts'

const OFFER = 'offer-package'

const offering = (): readonly string[] =>
  [...(desk.value?.moves.keys() ?? [])].filter((key) => key === OFFER || key.startsWith(`${OFFER}:`))

/** Whether there is a body in which this reader may think of offering one. */
export const isOfferable = (): boolean => offering().some(isOffered)

/** The move of the body that has the key question before it. */
export function offerOn(question: string): string {
  if (!desk.value || !board.value) return OFFER
  const sees = [desk.value, board.value] as const
  const body = bodyOfMove(`${OFFER}:${question}`, ...sees)
  return offering().find((key) => bodyOfMove(key, ...sees) === body) ?? OFFER
}
