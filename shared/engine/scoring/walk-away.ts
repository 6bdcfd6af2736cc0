/** What no agreement is worth to a party (SCR-1): `reservation` in its brief, with what news added. */
import type { Interests } from './interests.ts'

/** The walk-away value as news have left it, on the scale of own value: 0–10,000, whatever they add. */
export const walkAwayValue = ({
  reservation,
  addedReservation = 0,
}: Pick<Interests, 'reservation' | 'addedReservation'>): number =>
  Math.min(10_000, Math.max(0, reservation + addedReservation))
