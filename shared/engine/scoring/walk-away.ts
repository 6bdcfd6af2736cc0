/**
 * What no agreement is worth to a party (SCR-1): every question outside its document, as news have left it. One value, for
 * result, debrief, calculator, bots and checks alike.
 */
import type { Side } from './deal.ts'
import { valueOutside } from './value.ts'

/** The walk-away value of a side, 0–10,000; hidden questions that it does not know of are in it. */
export const walkAwayValue = ({ interests, unseen }: Side): number => valueOutside(interests) + unseen

/** SCR-3: better than no agreement, for one party. */
export const isBetterThanNone = (value: number, walkAway: number): boolean => value > walkAway
