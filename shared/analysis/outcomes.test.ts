import { describe, expect, it } from 'vitest'
import { smallScenario } from '../engine/testing/small-scenario.ts'
import { acceptableOutcomes, isAcceptable, scoreOutcomes } from './outcomes.ts'
import { optionsOf, valuesOf } from './space.ts'

const scored = scoreOutcomes(smallScenario)
/** The number of the outcome in which each question has its first (0) or second (1) option, in the scenario's order. */
const outcome = (options: readonly number[]): number => options.reduce((sum, option) => sum * 2 + option, 0)

describe('SCR-4 every outcome has its value for every party', () => {
  it('SCR-4 by hand: low, own, shares, free, joint, none', () => {
    expect(scored.count).toBe(64)
    const n = outcome([1, 1, 1, 0, 0, 1])
    expect(optionsOf(scored, n)).toEqual([1, 1, 1, 0, 0, 1])
    // KAZ 40×100 + 30×0 + 10×50 + 20×100; KGZ 30×100 + 20×100 + 20×0 + 30×100; RUS 40×30 + 10×100 + 30×100 + 20×100.
    expect([...valuesOf(scored, n)]).toEqual([6500, 8000, 7200])
  })
})

describe('SCR-3 acceptable', () => {
  it('SCR-3 means better than no agreement for everybody whose consent is needed', () => {
    // Reservation values 4000, 4500, 3500.
    expect(isAcceptable(scored, outcome([1, 1, 1, 0, 0, 1]))).toBe(true)
    // high, one, equal, free, joint, none: KGZ 0 + 1200 + 2000 + 3000 = 6200, RUS 4000 + 0 + 0 + 2000, KAZ 800 + 3000 + 1000 + 2000.
    expect(isAcceptable(scored, outcome([0, 0, 0, 0, 0, 1]))).toBe(true)
    // high, own, equal, quota, separate, year: KAZ 800 + 0 + 1000 + 1200 = 3000 is below 4000.
    expect(isAcceptable(scored, outcome([0, 1, 0, 1, 1, 0]))).toBe(false)
    for (const n of acceptableOutcomes(scored)) {
      const values = valuesOf(scored, n)
      expect([values[0]! > 4000, values[1]! > 4500, values[2]! > 3500]).toEqual([true, true, true])
    }
  })
})
