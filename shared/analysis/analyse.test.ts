import { describe, expect, it } from 'vitest'
import { analyse } from './analyse.ts'
import type { Domain } from './domain.ts'

/** One issue whose options are worth this to each party, and what no agreement is worth. */
const oneIssue = (reservation: readonly number[], worth: Readonly<Record<string, readonly number[]>>): Domain => ({
  issues: [{ id: 'deal', options: Object.keys(worth) }],
  parties: reservation.map((own, party) => ({
    id: 'XYZUVWT'.charAt(party),
    weights: { deal: 1 },
    values: { deal: Object.fromEntries(Object.entries(worth).map(([option, values]) => [option, values[party] ?? 0])) },
    reservation: own,
  })),
})
const found = (domain: Domain) => {
  const { zopa, pareto, nash, kalaiSmorodinsky, egalitarian, utilitarian } = analyse(domain)
  const names = (points: typeof nash | null) => points?.map(({ outcome }) => Object.values(outcome).join(' '))
  return {
    zopa: zopa.size,
    pareto: names(pareto),
    nash: names(nash),
    kalaiSmorodinsky: names(kalaiSmorodinsky),
    egalitarian: names(egalitarian),
    utilitarian: names(utilitarian),
  }
}

describe('SCR-5 points of comparison, by hand', () => {
  it('SCR-5 two parties, each point another outcome', () => {
    // Gains over 2 and 3. p: 10, 1. q: 6, 4. v: 4.9, 4.8. u: 4.6, 5. s: 0.5, 12. w: 4, 4, worse than v for both. z: 20, −0.5, outside.
    // Products 10, 24, 23.52, 23, 6, 16: q. The most within the zone is 10 and 12, so the least shares are 1/12, 4/12 = 0.333,
    // 4.8/12 = 0.4, 5/12 = 0.417, 0.05, 4/12: u (with the 20 of z it would be q). Least gains 1, 4, 4.8, 4.6, 0.5, 4: v.
    // Sums of values 16, 15, 14.7, 14.6, 17.5, 13: s; z would have 24.5.
    const domain = oneIssue([2, 3], {
      p: [12, 4],
      q: [8, 7],
      v: [6.9, 7.8],
      u: [6.6, 8],
      s: [2.5, 15],
      w: [6, 7],
      z: [22, 2.5],
    })
    expect(found(domain)).toEqual({
      zopa: 6,
      pareto: ['p', 'q', 'v', 'u', 's', 'z'],
      nash: ['q'],
      kalaiSmorodinsky: ['u'],
      egalitarian: ['v'],
      utilitarian: ['s'],
    })
    expect(analyse(domain).nash).toEqual([{ outcome: { deal: 'q' }, values: { X: 8, Y: 7 } }])
  })

  it('SCR-5 weights and values of two issues make the sum, in the order of the issues', () => {
    // X: 0.6·10 + 0.4·5 = 8 and so on; Y: 3·2 + 1·8 = 14. No agreement is worth 4 and 10: low and soon gives Y 3·2 + 1·0 = 6.
    const domain: Domain = {
      issues: [
        { id: 'price', options: ['low', 'high'] },
        { id: 'term', options: ['soon', 30] },
      ],
      parties: [
        {
          id: 'X',
          weights: { price: 0.6, term: 0.4 },
          values: { price: { low: 10, high: 0 }, term: { soon: 10, 30: 5 } },
          reservation: 4,
        },
        {
          id: 'Y',
          weights: { price: 3, term: 1 },
          values: { price: { low: 2, high: 4 }, term: { soon: 0, 30: 8 } },
          reservation: 10,
        },
      ],
    }
    // Of the four, low-30 (8, 14) and high-soon (4, 12) are in the zone; high-30 gives X 2.
    const low = { outcome: { price: 'low', term: 30 }, values: { X: 8, Y: 14 } }
    expect(analyse(domain)).toEqual({
      outcomes: 4,
      zopa: { size: 2, empty: false },
      pareto: [
        { outcome: { price: 'low', term: 'soon' }, values: { X: 10, Y: 6 } },
        low,
        { outcome: { price: 'high', term: 30 }, values: { X: 2, Y: 20 } },
      ],
      nash: [low],
      kalaiSmorodinsky: [low],
      egalitarian: [low],
      utilitarian: [low],
    })
  })

  it('SCR-5 between three the next least share decides, the least gain does not', () => {
    // a, b, c make the most of each 10. d, e, g give each at least half: 0.5 0.5 0.6; 0.5 0.5 0.7; 0.5 0.6 0.6.
    const gains = { a: [10, 0, 0], b: [0, 10, 0], c: [0, 0, 10], d: [5, 5, 6], e: [5, 7, 5], g: [5, 6, 6] }
    const { kalaiSmorodinsky, egalitarian } = found(oneIssue([0, 0, 0], gains))
    expect(kalaiSmorodinsky).toEqual(['g'])
    expect(egalitarian).toEqual(['d', 'e', 'g'])
  })

  it('SCR-5 between two all ties of the least share count', () => {
    const gains = { a: [10, 0], b: [0, 10], d: [5, 5], e: [5, 7] }
    expect(found(oneIssue([0, 0], gains)).kalaiSmorodinsky).toEqual(['d', 'e'])
  })
})

describe('SCR-5 ties and edges', () => {
  it('SCR-5 what differs by rounding alone is a tie, on the frontier too', () => {
    // 0.1 + 0.7 is 0.7999999999999999 and 0.8 + 0 is 0.8; no agreement is worth 0.8, which both reach.
    const domain: Domain = {
      issues: [
        { id: 'one', options: ['a', 'b'] },
        { id: 'two', options: ['c', 'd'] },
      ],
      parties: [
        {
          id: 'X',
          weights: { one: 1, two: 1 },
          values: { one: { a: 0.1, b: 0.8 }, two: { c: 0.7, d: 0 } },
          reservation: 0.8,
        },
        {
          id: 'Y',
          weights: { one: 0, two: 1 },
          values: { one: { a: 0, b: 0 }, two: { c: -1, d: -1 } },
          reservation: -1,
        },
      ],
    }
    // a c and b d are worth 0.8 to X, b c 1.5, a d 0.1; all are worth −1 to Y. Without b c two are level.
    expect(found(domain)).toMatchObject({ zopa: 3, pareto: ['b c'], nash: ['a c', 'b c', 'b d'], utilitarian: ['b c'] })
    const [x, y] = domain.parties as [Domain['parties'][0], Domain['parties'][0]]
    const opposed = {
      ...y,
      values: { one: { a: 1, b: 0 }, two: { c: -1, d: 0 } },
      weights: { one: 1, two: 1 },
      reservation: 0,
    }
    // To Y a c and b d are worth 0, a d 1 and b c −1: all four are on the frontier, the first two with equal values.
    expect(found({ ...domain, parties: [x, opposed] })).toMatchObject({
      zopa: 2,
      pareto: ['a c', 'a d', 'b c', 'b d'],
      egalitarian: ['a c', 'b d'],
    })
  })

  it('SCR-5 a billionth is a tie, ten of them are not', () => {
    const { utilitarian } = found(oneIssue([0], { a: [1], b: [1 + 5e-10], c: [1 - 1e-8] }))
    expect(utilitarian).toEqual(['a', 'b'])
  })

  it('SCR-5 gains of a thousandth tell six parties’ outcomes apart, though their products are all below a billionth', () => {
    const gains = { a: [1, 1, 1, 1, 1, 1], b: [2, 2, 2, 2, 2, 2] }
    const small = Object.fromEntries(Object.entries(gains).map(([o, values]) => [o, values.map((v) => v / 1000)]))
    expect(found(oneIssue([0, 0, 0, 0, 0, 0], small)).nash).toEqual(['b'])
  })

  it('SCR-5 where in no outcome everybody gains, all tie at a product of nothing', () => {
    expect(found(oneIssue([0, 0], { a: [5, 0], b: [0, 5], c: [0, 0] }))).toMatchObject({
      zopa: 3,
      pareto: ['a', 'b'],
      nash: ['a', 'b', 'c'],
      kalaiSmorodinsky: ['a', 'b', 'c'],
    })
  })

  it('SCR-5 a party that can gain nothing has all it can have', () => {
    expect(found(oneIssue([0, 4], { a: [5, 4], b: [3, 4] })).kalaiSmorodinsky).toEqual(['a'])
  })

  it('SCR-5 an empty zone has no points, but a frontier', () => {
    const { zopa, pareto, nash } = analyse(oneIssue([6, 6], { a: [7, 5], b: [5, 7], c: [4, 4] }))
    expect(zopa).toEqual({ size: 0, empty: true })
    expect([pareto?.length, nash]).toEqual([2, []])
  })

  it('SCR-5 one party takes its best', () => {
    const best = { pareto: ['b'], nash: ['b'], kalaiSmorodinsky: ['b'], egalitarian: ['b'], utilitarian: ['b'] }
    expect(found(oneIssue([1], { a: [2], b: [3], c: [0] }))).toEqual({ zopa: 2, ...best })
  })

  it('SCR-5 for seven parties there is no frontier, but the points', () => {
    const { pareto, utilitarian } = found(oneIssue([0, 0, 0, 0, 0, 0, 0], { a: [1, 1, 1, 1, 1, 1, 1] }))
    expect([pareto, utilitarian]).toEqual([undefined, ['a']])
  })
})
