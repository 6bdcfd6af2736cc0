/** How a game divided what there was: who came out first and last, and how far the agreement lies from the frontier. */

import { jointBest } from '../../../shared/analysis/outcomes.ts'
import { scoredOf } from '../../../shared/analysis/report.ts'
import { distanceToFrontier } from '../../../shared/analysis/solutions.ts'
import { valuesOf } from '../../../shared/analysis/space.ts'
import type { World } from '../../../shared/engine/kernel/world.ts'
import { resultIn } from '../../../shared/engine/scoring/result.ts'

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((a, b) => a + b, 0)

/**
 * The joint gain that would have cost nobody anything, as a share of all that the table could win together over no agreement
 * (0 on the frontier, 1 where nothing was won).
 */
export function distanceOf(world: World): number {
  const results = world.scenario.parties.map(({ id }) => resultIn(world, id))
  const scored = scoredOf(world)
  const best = sum(valuesOf(scored, jointBest(scored)))
  const range = best - sum(results.map(({ reservation }) => reservation))
  return (
    distanceToFrontier(
      scored,
      results.map(({ value }) => value),
    ) / Math.max(1, range)
  )
}

/** By party, the share of games in which it has the most, or the least, of these surpluses; who is level shares the place. */
export function placesIn(
  parties: readonly string[],
  games: readonly Readonly<Record<string, number>>[],
  place: 'first' | 'last',
): Readonly<Record<string, number>> {
  const shares = games.map((surplus) => {
    const all = parties.map((party) => surplus[party] ?? 0)
    const extreme = place === 'first' ? Math.max(...all) : Math.min(...all)
    const level = parties.filter((party) => (surplus[party] ?? 0) === extreme)
    return new Map(level.map((party) => [party, 1 / level.length]))
  })
  const share = (party: string): number => sum(shares.map((one) => one.get(party) ?? 0)) / Math.max(1, games.length)
  return Object.fromEntries(parties.map((party) => [party, Math.round(100 * share(party)) / 100]))
}

/** The middle one; 0 of none. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  const [low = 0, high = low] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]]
  return (low + high) / 2
}
