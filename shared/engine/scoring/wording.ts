/**
 * What options worded at the table count (TXT-3, TRT-3). The result takes the instructor's score; without one an amended option
 * counts as the option that it amends, and wholly new wording as left open. A red line holds for every amendment of its option.
 */
import type { Brief, RedLine } from '../../scenario/schema.ts'

/** An option worded at the table, as the engine and the board have it. */
export interface Worded {
  readonly id: string
  readonly question: string
  /** The option that it amends, or '' for wholly new wording. */
  readonly base: string
}
type Numbers = Readonly<Record<string, number>>
type ById = ReadonlyMap<string, Worded>

/**
 * Worded option → what it counts for a party, 0–100; what is missing counts as left open. `given` are the instructor's scores
 * for that party. An amendment of an amendment goes back from one to the other.
 */
export function countedScores(values: Brief['values'], worded: ById, given: Numbers): Numbers {
  const count = (id: string): number | undefined => {
    const option = worded.get(id)
    if (!option || given[id] !== undefined) return given[id]
    return values[option.question]?.[option.base] ?? count(option.base)
  }
  return Object.fromEntries(
    [...worded.keys()].flatMap((id) => {
      const score = count(id)
      return score === undefined ? [] : [[id, score]]
    }),
  )
}

/** Whether an option is `named`, or amends it, be it through other amendments. */
const goesBackTo = (worded: ById, option: string, named: readonly string[]): boolean => {
  const base = worded.get(option)?.base
  return base ? named.includes(base) || goesBackTo(worded, base, named) : false
}

/** The red lines, each with every amendment of its options. */
export const redLinesOver = (redLines: readonly RedLine[], worded: ById): RedLine[] =>
  redLines.map((line) => {
    const amended = [...worded.values()].filter(
      ({ id, question }) => question === line.question && goesBackTo(worded, id, line.options),
    )
    return { ...line, options: [...line.options, ...amended.map(({ id }) => id)] }
  })
