import fc from 'fast-check'
import { expect, it } from 'vitest'
import { frontierOf } from './frontier.ts'
import { type Column, type Space, spaceOf, valuesOf } from './space.ts'

const PARTIES = ['A', 'B', 'C', 'D']
const spaceWith = (columns: readonly Column[]): Space => spaceOf(PARTIES, columns, new Float64Array(PARTIES.length))
const column = (options: readonly (readonly number[])[], question: number): Column => ({
  question: `q${question}`,
  options: options.map((_, option) => `o${option}`),
  points: Float64Array.from(options.flat()),
})
const byComparison = (space: Space): readonly number[] => {
  const all = Array.from({ length: space.count }, (_, outcome) => valuesOf(space, outcome))
  const isBetter = (a: Float64Array, b: Float64Array) => a.every((v, p) => v >= b[p]!) && a.some((v, p) => v > b[p]!)
  return all.flatMap((own, outcome) => (all.some((other) => isBetter(other, own)) ? [] : [outcome]))
}
/** Seven questions of three options: 2,187 outcomes, so that it is looked through on the way, and given up where it does not pay. */
const questions = (option: fc.Arbitrary<number[]>) =>
  fc.array(fc.array(option, { minLength: 3, maxLength: 3 }), { minLength: 7, maxLength: 7 })
const points = (most: number) => fc.array(fc.nat(most), { minLength: 4, maxLength: 4 })

it.each([
  ['with many that are level', points(2)],
  ['with few that are', points(1_000)],
  [
    'where all divide about the same, and most are on it',
    points(1_000).map((own) => own.map((part, p) => (p < 3 ? part : 3_000 - own[0]! - own[1]! - own[2]! + (part % 3)))),
  ],
])('the frontier of two thousand outcomes %s is what comparing all gives', (_, option) => {
  fc.assert(
    fc.property(questions(option), (given) => {
      const space = spaceWith(given.map(column))
      expect(frontierOf(space)).toEqual(byComparison(space))
    }),
    { numRuns: 6 },
  )
})

it('hundreds of thousands of level outcomes are no work', () => {
  const level = Array.from({ length: 11 }, (_, q) =>
    column(
      Array.from({ length: 3 }, () => [1, 2, 3, 4]),
      q,
    ),
  )
  expect(frontierOf(spaceWith(level))).toHaveLength(177_147)
}, 10_000)
