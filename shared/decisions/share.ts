/** Shares of votes in whole numbers, by cross-multiplying (DEC-12). */
import type { Share, Threshold } from './rule.ts'

interface Wanted {
  readonly share: Share
  readonly threshold: Threshold
}

/** Whether `votes` out of `all` are the share that is wanted. */
export function reaches(votes: number, all: number, { share: [part, whole], threshold }: Wanted): boolean {
  const [had, wanted] = [votes * whole, all * part]
  return threshold === 'at-least' ? had >= wanted : had > wanted
}

/** The fewest votes out of `all` that are the share that is wanted: 67 of 100 for two thirds. */
export function fewest(all: number, { share: [part, whole], threshold }: Wanted): number {
  return threshold === 'at-least' ? Math.ceil((all * part) / whole) : Math.floor((all * part) / whole) + 1
}
