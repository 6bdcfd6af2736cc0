import { expect, it } from 'vitest'
import { type Domain, readDomain } from './domain.ts'

const sound: Domain = {
  issues: [
    { id: 'tariff', options: ['low', 'high'] },
    { id: 'term', options: [5, 10] },
  ],
  parties: [
    {
      id: 'KAZ',
      weights: { tariff: 0.6, term: -1 },
      values: { tariff: { low: 100, high: 0 }, term: { 5: 1, 10: 2 } },
      reservation: 0,
    },
  ],
}
const lines = (file: unknown): readonly string[] =>
  readDomain(file).mistakes.map(({ path, value, mend }) => `${path}: ${value}: ${mend}`)

it('a sound file is the domain; fields that are not asked for do not matter, and weights may be negative', () => {
  expect(readDomain(sound).domain).toEqual(sound)
  expect(lines({ ...sound, title: 'x' })).toEqual([])
})

it('names all mistakes at once, each with its path, its value and what to write', () => {
  const file = {
    issues: [
      { id: 'tariff', options: ['low', 'high', 'low'] },
      { id: '', options: [] },
      { id: 'tariff', options: ['x', null, Number.POSITIVE_INFINITY] },
      7,
    ],
    parties: [
      {
        id: 'KAZ',
        weights: { tarif: 3 },
        values: { tariff: { low: '5', high: Number.NaN, 'very high': 1 } },
      },
      { id: 'KAZ', weights: [], values: 2, reservation: 1e300 },
      'RUS',
    ],
  }
  expect(lines(file)).toEqual([
    'issues[1].id: "": write a name in quotes',
    'issues[3]: 7: write an issue {"id", "options"}',
    'issues[2].id: "tariff": it stands at issues[0].id already: name it otherwise, or take it out',
    'issues[0].options[2]: "low": it stands at issues[0].options[0] already: name it otherwise, or take it out',
    'issues[1].options: []: write a list of options, one at least',
    'issues[2].options[1]: null: write a name in quotes, or a number',
    'issues[2].options[2]: Infinity: write a number from -1e15 to 1e15',
    'parties[0].weights.tarif: 3: there is no such issue: write one of tariff, or take it out',
    'parties[0].weights.tariff: missing: write a number from -1e15 to 1e15',
    'parties[0].values.tariff["very high"]: 1: there is no such option: write one of low, high, or take it out',
    'parties[0].values.tariff.low: "5": write a number from -1e15 to 1e15',
    'parties[0].values.tariff.high: NaN: write a number from -1e15 to 1e15',
    'parties[0].reservation: missing: write a number from -1e15 to 1e15',
    'parties[1].weights: []: write an object {issue: number}',
    'parties[1].values: 2: write an object {issue: {option: number}}',
    'parties[1].reservation: 1e+300: write a number from -1e15 to 1e15',
    'parties[2]: "RUS": write a party {"id", "weights", "values", "reservation"}',
    'parties[1].id: "KAZ": it stands at parties[0].id already: name it otherwise, or take it out',
  ])
})

it.each([
  [null, ['file: null: write an object with "issues" and "parties"']],
  [[1], ['file: [1]: write an object with "issues" and "parties"']],
  [
    {},
    [
      'issues: missing: write a list of issues, each {"id", "options"}, one at least',
      'parties: missing: write a list of parties, each {"id", "weights", "values", "reservation"}, one at least',
    ],
  ],
])('%j is told what a file is', (file, expected) => {
  expect(lines(file)).toEqual(expected)
})

it('names that objects inherit are no issues and no options', () => {
  const file = { ...sound, issues: [{ id: 'constructor', options: ['toString'] }] }
  expect(lines(file)).toContain('parties[0].weights.constructor: missing: write a number from -1e15 to 1e15')
})

it('a mistake stays on its line, whatever the names are', () => {
  const long = 'x'.repeat(100)
  const issues = [
    { id: 'a\nb', options: [1] },
    { id: long, options: [1] },
  ]
  const [told = ''] = lines({ issues, parties: [{ id: 'X', weights: { c: 1 }, values: {}, reservation: 0 }] })
  expect(told).toBe(
    `parties[0].weights.c: 1: there is no such issue: write one of "a\\nb", "${'x'.repeat(58)}…, or take it out`,
  )
})

it('more than 200,000 outcomes are refused, 200,000 are not', () => {
  const of = (...sizes: number[]) => ({
    issues: sizes.map((n, i) => ({ id: `i${i}`, options: Array.from({ length: n }, (_, o) => o) })),
    parties: [
      {
        id: 'X',
        weights: Object.fromEntries(sizes.map((_, i) => [`i${i}`, 1])),
        values: Object.fromEntries(
          sizes.map((n, i) => [`i${i}`, Object.fromEntries(Array.from({ length: n }, (_, o) => [o, o]))]),
        ),
        reservation: 0,
      },
    ],
  })
  expect(lines(of(400, 500))).toEqual([])
  expect(lines(of(401, 500))).toEqual([
    'issues: 200500 outcomes: 200000 at most are analysed: take out issues or options',
  ])
})
