/** What a table came to for each side (SCR-4, SCR-5, IMP-8). */
import type { World } from '../kernel/world.ts'
import { outcomeInForce } from './bound.ts'
import { type Side, worthOf } from './deal.ts'
import { changeOf, sideOf } from './from-world.ts'
import { walkAwayValue } from './walk-away.ts'

/** All on the scale 0–10,000; `reservation` is the walk-away value, `surplus` is value minus that and may be negative. */
export interface Result {
  /** What was received: the signed value with what the years changed of it (IMP-8). */
  readonly value: number
  /** What is in force is worth, if all carry it out among partners who trust each other as the file supposes. */
  readonly signed: number
  readonly reservation: number
  readonly surplus: number
}

/** What is in force for this side, what the years changed of it, and how far that lies above no agreement; final once the talks are over. */
export function resultOf(side: Side, change: number): Result {
  const signed = worthOf(side, outcomeInForce(side.agreement, side.party))
  const reservation = walkAwayValue(side)
  const value = signed + change
  return { value, signed, reservation, surplus: value - reservation }
}

/** The result of a party as the engine knows it. */
export const resultIn = (world: World, party: string): Result => resultOf(sideOf(world, party), changeOf(world, party))
