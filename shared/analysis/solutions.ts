/**
 * The points that negotiation analysis compares an agreement with (SCR-5): Nash, Kalai–Smorodinsky, egalitarian and
 * utilitarian, and the nearest agreements that are better for somebody and worse for nobody.
 *
 * All assume that every state signs everything; the debrief says so.
 */
import { acceptableOutcomes, type Scored } from './outcomes.ts'
import { type Points, pointsOf } from './points.ts'
import { optionsOf, valuesOf } from './space.ts'

/** One outcome for each point; -1 where no outcome is acceptable to all. */
export type Solutions = Readonly<Record<keyof Points, number>>

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((a, b) => a + b, 0)

/** The four points over the acceptable outcomes (SCR-3), as those see them whose consent counts; of ties the one with the higher joint value, then the first. */
export function solutionsOf(scored: Scored, among = scored.parties): Solutions {
  const places = among.map((id) => scored.parties.indexOf(id))
  const points = pointsOf(scored, acceptableOutcomes(scored, among), places)
  const joint = (outcome: number) => sum(valuesOf(scored, outcome))
  const one = (ties: readonly number[]) =>
    ties.reduce((best, outcome) => (best < 0 || joint(outcome) > joint(best) ? outcome : best), -1)
  return {
    nash: one(points.nash),
    kalaiSmorodinsky: one(points.kalaiSmorodinsky),
    egalitarian: one(points.egalitarian),
    utilitarian: one(points.utilitarian),
  }
}

/**
 * An agreement as a table reached it: question → option ('' where it is on no list; `left-open` and options worded at the table
 * match none), and what came of it for each party.
 */
export interface Reached {
  readonly options: Readonly<Record<string, string | undefined>>
  readonly values: readonly number[]
}

export interface Better {
  readonly outcome: number
  /** The questions on which it differs; none where the text was right and only had to be brought into force for all. */
  readonly questions: readonly string[]
  /** Gain per party, in the order of the scenario's parties; never negative, at least one positive. */
  readonly gains: readonly number[]
}

/** Outcomes that are better for somebody and worse for nobody: fewest changes first, then the highest joint gain. */
export function nearestBetter(scored: Scored, reached: Reached, atMost: number): Better[] {
  const found: Better[] = []
  for (let outcome = 0; outcome < scored.count; outcome++) {
    const gains = [...valuesOf(scored, outcome)].map((v, p) => v - (reached.values[p] ?? 0))
    if (gains.some((g) => g < 0) || gains.every((g) => g === 0)) continue
    found.push({ outcome, questions: changed(scored, outcome, reached), gains })
  }
  return found
    .toSorted((a, b) => a.questions.length - b.questions.length || sum(b.gains) - sum(a.gains))
    .slice(0, atMost)
}

const changed = (scored: Scored, outcome: number, { options }: Reached): string[] => {
  const digits = optionsOf(scored, outcome)
  return scored.columns.filter((c, i) => c.options[digits[i] ?? 0] !== options[c.question]).map((c) => c.question)
}

/**
 * How far the agreement lies from the Pareto frontier: the largest joint gain that costs nobody anything, 0–10,000 per
 * party summed; 0 on the frontier.
 */
export const distanceToFrontier = (scored: Scored, values: readonly number[]): number => {
  let far = 0
  for (let outcome = 0; outcome < scored.count; outcome++) {
    const gains = [...valuesOf(scored, outcome)].map((v, p) => v - (values[p] ?? 0))
    if (gains.every((g) => g >= 0)) far = Math.max(far, sum(gains))
  }
  return far
}

/** The highest value for one party, by its index, among what leaves everybody else at least where `values` leaves them; its own where nothing does. */
export function bestWithoutHarm(scored: Scored, values: readonly number[], party: number): number {
  let high = values[party] ?? 0
  for (let outcome = 0; outcome < scored.count; outcome++) {
    const reached = valuesOf(scored, outcome)
    if (values.every((v, p) => p === party || (reached[p] ?? 0) >= v)) high = Math.max(high, reached[party] ?? 0)
  }
  return high
}
