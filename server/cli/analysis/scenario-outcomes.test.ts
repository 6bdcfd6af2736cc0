/** What analysis makes of a scenario: its outcomes, their frontier, and the kinds of interest. */
import { resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { frontierOf, needsTrade } from '../../../shared/analysis/frontier.ts'
import { kindsOf, kindsOfParty } from '../../../shared/analysis/kinds.ts'
import { acceptableOutcomes, isAcceptable, jointBest, scoreOutcomes } from '../../../shared/analysis/outcomes.ts'
import { solutionsOf } from '../../../shared/analysis/solutions.ts'
import { optionsOf, valuesOf } from '../../../shared/analysis/space.ts'
import { ownValue } from '../../../shared/engine/scoring/value.ts'
import { LEFT_OPEN, type Scenario } from '../../../shared/scenario/schema.ts'
import { loadScenarios } from '../../scenarios.ts'

const { scenario } = loadScenarios(resolve(import.meta.dirname, '../../../scenarios')).scenarios.get(
  'cis-customs-union',
)!

/** Parties, questions and options only: `preferences[party][question]` is the weight, the options' values, and left open; outside every question has the same value. */
const tiny = (preferences: readonly (readonly (readonly number[])[])[], outside = 0): Scenario =>
  ({
    parties: preferences.map((_, party) => ({ id: `P${party}` })),
    questions: preferences[0]!.map((values, question) => ({
      id: `q${question}`,
      options: values.slice(2).map((_, o) => ({ id: `o${o}` })),
    })),
    briefs: Object.fromEntries(
      preferences.map((questions, party) => [
        `P${party}`,
        {
          outside: Object.fromEntries(questions.map((_, q) => [`q${q}`, outside])),
          redLines: [],
          weights: Object.fromEntries(questions.map(([weight], q) => [`q${q}`, weight])),
          values: Object.fromEntries(
            questions.map((values, q) => [
              `q${q}`,
              {
                ...Object.fromEntries(values.slice(1, -1).map((value, o) => [`o${o}`, value])),
                [LEFT_OPEN]: values.at(-1),
              },
            ]),
          ),
        },
      ]),
    ),
  }) as unknown as Scenario

describe('outcomes', () => {
  const scored = scoreOutcomes(scenario)

  it('are as many as the options multiply to', () => {
    expect(scored.count).toBe(69_984)
  })

  it('SCR-4 are scored as the engine scores them', () => {
    fc.assert(
      fc.property(fc.nat(scored.count - 1), (outcome) => {
        const options = optionsOf(scored, outcome)
        const named = Object.fromEntries(
          scored.columns.map((column, q) => [column.question, column.options[options[q]!]!]),
        )
        const expected = scored.parties.map((party) => ownValue(scenario.briefs[party]!, named))
        expect([...valuesOf(scored, outcome)]).toEqual(expected)
      }),
    )
  })

  it('SCR-3 are acceptable when they are better than no agreement for everybody', () => {
    const two = scoreOutcomes(tiny([[[100, 100, 40, 0]], [[100, 0, 60, 0]]], 39))
    expect(acceptableOutcomes(two)).toEqual([1])
    expect(isAcceptable(two, 0)).toBe(false)
  })

  it('have a best sum and a best least surplus', () => {
    const two = scoreOutcomes(tiny([[[100, 100, 40, 0]], [[100, 20, 60, 0]]]))
    expect(optionsOf(two, jointBest(two))).toEqual([0])
    expect(optionsOf(two, solutionsOf(two).egalitarian)).toEqual([1])
  })
})

describe('the frontier', () => {
  const value = fc.integer({ min: 0, max: 4 })
  const preferences = fc.array(
    fc.array(fc.tuple(fc.constant(1), value, value, value, value), { minLength: 4, maxLength: 4 }),
    { minLength: 3, maxLength: 3 },
  )

  it('is what a comparison of every outcome with every other gives', () => {
    fc.assert(
      fc.property(preferences, (given) => {
        const scored = scoreOutcomes(tiny(given))
        const all = Array.from({ length: scored.count }, (_, outcome) => [...valuesOf(scored, outcome)])
        const dominated = (point: readonly number[]) =>
          all.some((other) => other.every((v, i) => v >= point[i]!) && other.some((v, i) => v > point[i]!))
        expect(frontierOf(scored)).toEqual(all.flatMap((point, outcome) => (dominated(point) ? [] : [outcome])))
      }),
    )
  })

  it('needs a trade where two parties give way on one question and are paid on another', () => {
    const scored = scoreOutcomes(
      tiny(
        [
          [
            [70, 100, 0, 40],
            [30, 0, 100, 40],
          ],
          [
            [30, 0, 100, 40],
            [70, 100, 0, 40],
          ],
        ],
        50,
      ),
    )
    expect(needsTrade(scored, 0)).toBe(true)
    expect(frontierOf(scored)).toEqual([0, 1, 2])
    expect(needsTrade(scored, 1)).toBe(false)
  })
})

describe('kinds of interest', () => {
  const pair = (a: readonly number[], b: readonly number[]) => {
    const { briefs, questions } = tiny([[a], [b]])
    return kindsOf(briefs.P0!, briefs.P1!, questions[0]!)
  }
  it('common: the same best option, and it matters to both', () => {
    expect(pair([5, 100, 0, 50], [5, 90, 20, 50])).toEqual(['common'])
    expect(pair([4, 100, 0, 50], [5, 90, 20, 50])).toEqual([])
  })
  it('exclusive: the best of each is the worst of the other', () => {
    expect(pair([9, 100, 0, 50], [9, 0, 100, 50])).toEqual(['exclusive'])
  })
  it('non-overlapping: much to one, hardly anything to the other', () => {
    expect(pair([10, 100, 0, 50], [3, 0, 100, 50])).toEqual(['non-overlapping'])
  })
  it('every party of the shipped scenario has all three', () => {
    for (const { id } of scenario.parties)
      expect(kindsOfParty(scenario, id)).toEqual(['common', 'exclusive', 'non-overlapping'])
  })
})
