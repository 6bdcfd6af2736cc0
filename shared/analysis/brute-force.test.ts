/** The analysis beside a comparison of everything with everything, in whole numbers and fractions, where nothing rounds. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { analyse, type Point } from './analyse.ts'
import type { Domain } from './domain.ts'

/** Weights and values in tenths, so values of outcomes are whole hundredths; walk-away values in hundredths. */
interface Tenths {
  readonly options: readonly number[]
  readonly parties: readonly {
    readonly weights: readonly number[]
    readonly values: readonly (readonly number[])[]
    readonly reservation: number
  }[]
}
const tenths = (parties: number): fc.Arbitrary<Tenths> =>
  fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 }).chain((options) =>
    fc.record({
      options: fc.constant(options),
      parties: fc.array(
        fc.record({
          weights: fc.tuple(...options.map(() => fc.integer({ min: -1, max: 9 }))),
          values: fc.tuple(
            ...options.map((n) => fc.array(fc.integer({ min: 0, max: 9 }), { minLength: n, maxLength: n })),
          ),
          reservation: fc.integer({ min: -20, max: 120 }),
        }),
        { minLength: parties, maxLength: parties },
      ),
    }),
  )

const domainOf = ({ options, parties }: Tenths): Domain => ({
  issues: options.map((n, issue) => ({ id: `i${issue}`, options: Array.from({ length: n }, (_, o) => o) })),
  parties: parties.map(({ weights, values, reservation }, party) => ({
    id: `P${party}`,
    weights: Object.fromEntries(weights.map((w, issue) => [`i${issue}`, w / 10])),
    values: Object.fromEntries(
      values.map((of, issue) => [`i${issue}`, Object.fromEntries(of.map((v, o) => [o, v / 10]))]),
    ),
    reservation: reservation / 100,
  })),
})

type Fraction = readonly [number, number]
const compare = (a: Fraction, b: Fraction): number => a[0] * b[1] - b[0] * a[1]

function byBruteForce({ options, parties }: Tenths) {
  const outcomes = options.reduce<number[][]>(
    (all, n) => all.flatMap((o) => Array.from({ length: n }, (_, next) => [...o, next])),
    [[]],
  )
  const values = outcomes.map((o) =>
    parties.map((p) => o.reduce((sum, option, issue) => sum + p.weights[issue]! * p.values[issue]![option]!, 0)),
  )
  const all = [...outcomes.keys()]
  const gains = values.map((own) => own.map((v, p) => v - parties[p]!.reservation))
  const zone = all.filter((o) => gains[o]!.every((g) => g >= 0))
  const ranges = parties.map((_, p) => Math.max(0, ...zone.map((o) => gains[o]![p]!)))
  const shares = (o: number): Fraction[] =>
    gains[o]!.map((g, p): Fraction => (ranges[p] === 0 ? [1, 1] : [g, ranges[p]!])).sort(compare)
  const lexicographic = (a: number, b: number): number => {
    const [mine, other] = [shares(a), shares(b)]
    const places = parties.length > 2 ? parties.map((_, p) => p) : [0]
    return places.map((p) => compare(mine[p]!, other[p]!)).find((d) => d !== 0) ?? 0
  }
  const bestBy = (better: (a: number, b: number) => number) =>
    zone.filter((o) => zone.every((other) => better(other, o) <= 0))
  const by = (measure: (o: number) => number) => bestBy((a, b) => measure(a) - measure(b))
  const named = (found: readonly number[]) =>
    found.map((o) => outcomes[o]!.map((option, issue) => [`i${issue}`, option] as const)).map(Object.fromEntries)
  return {
    outcomes: outcomes.length,
    zopa: { size: zone.length, empty: zone.length === 0 },
    pareto: named(
      all.filter((o) =>
        all.every(
          (other) =>
            values[other]!.some((v, p) => v < values[o]![p]!) || values[other]!.every((v, p) => v === values[o]![p]!),
        ),
      ),
    ),
    nash: named(by((o) => gains[o]!.reduce((a, b) => a * b, 1))),
    kalaiSmorodinsky: named(bestBy(lexicographic)),
    egalitarian: named(by((o) => Math.min(...gains[o]!))),
    utilitarian: named(by((o) => values[o]!.reduce((a, b) => a + b, 0))),
  }
}

it.each([1, 2, 3, 4, 6])('SCR-5 the analysis of %i parties is what brute force finds', (parties) => {
  fc.assert(
    fc.property(tenths(parties), (given) => {
      const outcomes = (points: readonly Point[] | null) => points?.map(({ outcome }) => outcome)
      const { pareto, nash, kalaiSmorodinsky, egalitarian, utilitarian, ...rest } = analyse(domainOf(given))
      expect({
        ...rest,
        pareto: outcomes(pareto),
        nash: outcomes(nash),
        kalaiSmorodinsky: outcomes(kalaiSmorodinsky),
        egalitarian: outcomes(egalitarian),
        utilitarian: outcomes(utilitarian),
      }).toEqual(byBruteForce(given))
    }),
  )
})
