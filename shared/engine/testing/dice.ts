/** Chance for tests: pure in its seed, so that whatever fails is named by it. */
import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

/** A whole number from 0 to below `n`. */
export type Roll = (n: number) => number

export function dice(seed: number): Roll {
  const generator = xoroshiro128plus(seed)
  return (n) => uniformInt(generator, 0, n - 1)
}
export const pick = <T>(roll: Roll, items: readonly T[]): T => items[roll(items.length)] as T
