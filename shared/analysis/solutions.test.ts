import { expect, it } from 'vitest'
import { smallScenario } from '../engine/testing/small-scenario.ts'
import type { Brief, Scenario } from '../scenario/schema.ts'
import { isAcceptable, type Scored, scoreOutcomes } from './outcomes.ts'
import { distanceToFrontier, nearestBetter, solutionsOf } from './solutions.ts'
import { optionsOf } from './space.ts'

/**
 * Two parties, two questions of two options, reckoned by hand. X values a1 100 (weight 60) and b1 100 (weight 40); Y the opposite.
 *
 * | outcome | X | Y |
 * |---|---|---|
 * | a1 b1 | 60·100 + 40·100 = 10,000 | 30·0 + 70·10 = 700 |
 * | a1 b2 | 60·100 + 40·50 = 8,000 | 30·0 + 70·100 = 7,000 |
 * | a2 b1 | 60·20 + 40·100 = 5,200 | 30·100 + 70·10 = 3,700 |
 * | a2 b2 | 60·20 + 40·50 = 3,200 | 30·100 + 70·100 = 10,000 |
 */
const brief = (a: number, b: number, values: Brief['values'], outside: Brief['outside']): Brief => ({
  ...(smallScenario.briefs.KAZ as Brief),
  weights: { a, b },
  values,
  outside,
})
const scenario: Scenario = {
  ...smallScenario,
  parties: smallScenario.parties.slice(0, 2),
  questions: smallScenario.questions.slice(0, 2).map((q, i) => ({
    ...q,
    id: ['a', 'b'][i] as string,
    options: q.options.map((o, n) => ({ ...o, id: `${'ab'[i]}${n + 1}` })),
  })),
  briefs: {
    KAZ: brief(
      60,
      40,
      { a: { a1: 100, a2: 20, 'left-open': 0 }, b: { b1: 100, b2: 50, 'left-open': 0 } },
      { a: 30, b: 30 },
    ),
    KGZ: brief(
      30,
      70,
      { a: { a1: 0, a2: 100, 'left-open': 0 }, b: { b1: 10, b2: 100, 'left-open': 0 } },
      { a: 20, b: 20 },
    ),
  },
}
const scored = scoreOutcomes(scenario)
const named = (s: Scored, outcome: number) =>
  optionsOf(s, outcome)
    .map((o, i) => s.columns[i]?.options[o])
    .join(' ')

it('SCR-5 the four points, by hand', () => {
  const points = solutionsOf(scored)
  // Acceptable (X ≥ 3000, Y ≥ 2000): a1b2 (5000, 5000), a2b1 (2200, 1700), a2b2 (200, 8000). Products 25, 3.74, 1.6 million.
  expect(named(scored, points.nash)).toBe('a1 b2')
  // Ideals 5000 and 8000: least ratios 0.625, 0.2125, 0.04.
  expect(named(scored, points.kalaiSmorodinsky)).toBe('a1 b2')
  expect(named(scored, points.egalitarian)).toBe('a1 b2')
  expect(named(scored, points.utilitarian)).toBe('a1 b2')
})

it('R30 SCR-3 where states may stay out the points are those of the signatories', () => {
  // X alone above 3000: all four, and its best is a1b1; the surplus of Y, 700 − 2000, is no part of it.
  const points = solutionsOf(scored, ['KAZ'])
  expect(Object.values(points).map((outcome) => named(scored, outcome))).toEqual(['a1 b1', 'a1 b1', 'a1 b1', 'a1 b1'])
  // All four with Y alone, except a1b1: its best is a2b2.
  expect(named(scored, solutionsOf(scored, ['KGZ']).nash)).toBe('a2 b2')
  expect([0, 1, 2, 3].map((outcome) => isAcceptable(scored, outcome, ['KAZ']))).toEqual([true, true, true, true])
  expect([0, 1, 2, 3].map((outcome) => isAcceptable(scored, outcome, ['KGZ']))).toEqual([false, true, true, true])
  expect([0, 1, 2, 3].map((outcome) => isAcceptable(scored, outcome))).toEqual([false, true, true, true])
})

it('R21 SCR-5 the nearest better agreement may be the one that was agreed, where it is not in force for all', () => {
  const better = nearestBetter(scored, { options: { a: 'a1', b: 'b2' }, values: [3000, 2000] }, 3)
  expect(better.map((b) => [named(scored, b.outcome), b.questions])).toEqual([
    ['a1 b2', []],
    ['a2 b2', ['a']],
    ['a2 b1', ['a', 'b']],
  ])
})

it('SCR-5 the nearest better agreement names the fewest questions to change and costs nobody anything', () => {
  const better = nearestBetter(scored, { options: { a: 'a2', b: 'b1' }, values: [5200, 3700] }, 3)
  expect(better.map((b) => [named(scored, b.outcome), b.questions, b.gains])).toEqual([
    ['a1 b2', ['a', 'b'], [2800, 3300]],
  ])
})

it('SCR-5 the distance to the frontier is what could be gained at nobody’s cost', () => {
  expect(distanceToFrontier(scored, [5200, 3700])).toBe(2800 + 3300)
  expect(distanceToFrontier(scored, [8000, 7000])).toBe(0)
  expect(distanceToFrontier(scored, [8000, 0])).toBe(7000)
})
