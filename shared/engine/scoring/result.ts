/** What a table came to for each side (SCR-4, SCR-5). */
import { outcomeInForce } from './bound.ts'
import { type Side, worthOf } from './deal.ts'
import { walkAwayValue } from './walk-away.ts'

/** All three on the scale 0–10,000; `reservation` is the walk-away value, `surplus` is value minus that and may be negative. */
export interface Result {
  readonly value: number
  readonly reservation: number
  readonly surplus: number
}

/** What is in force for this side and how far that lies above no agreement; final once the talks are over. */
export function resultOf(side: Side): Result {
  const value = worthOf(side, outcomeInForce(side.agreement, side.party))
  const reservation = walkAwayValue(side)
  return { value, reservation, surplus: value - reservation }
}
