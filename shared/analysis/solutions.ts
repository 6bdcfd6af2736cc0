/**
 * The points that negotiation analysis compares an agreement with (SCR-5): Nash, Kalai–Smorodinsky, egalitarian and
 * utilitarian, and the nearest agreements that are better for somebody and worse for nobody.
 *
 * All assume that every state signs everything; the debrief says so.
 */
import { acceptableOutcomes, type Scored } from './outcomes.ts'
import { type Points, pointsOf } from './points.ts'
import { at, optionsOf, valuesOf } from './space.ts'

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

/** Outcomes that leave each party no less than this. */
function leaving({ values, count }: Scored, floors: readonly number[]): readonly number[] {
  const found: number[] = []
  for (let outcome = 0; outcome < count; outcome++) {
    let party = 0
    while (party < floors.length && at(values, outcome * floors.length + party) >= (floors[party] ?? 0)) party++
    if (party === floors.length) found.push(outcome)
  }
  return found
}

/** Outcomes that are better for somebody and worse for nobody: fewest changes first, then the highest joint gain. */
export function nearestBetter(scored: Scored, reached: Reached, atMost: number): Better[] {
  return leaving(scored, reached.values)
    .map((outcome) => ({
      outcome,
      questions: changed(scored, outcome, reached),
      gains: [...valuesOf(scored, outcome)].map((v, p) => v - (reached.values[p] ?? 0)),
    }))
    .filter(({ gains }) => gains.some((gain) => gain > 0))
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
export const distanceToFrontier = (scored: Scored, values: readonly number[]): number =>
  leaving(scored, values).reduce((far, outcome) => Math.max(far, sum(valuesOf(scored, outcome)) - sum(values)), 0)

/** The highest value for one party, by its index, among what leaves everybody else at least where `values` leaves them; its own where nothing does. */
export const bestWithoutHarm = (scored: Scored, values: readonly number[], party: number): number =>
  leaving(
    scored,
    values.map((value, p) => (p === party ? Number.NEGATIVE_INFINITY : value)),
  ).reduce((high, outcome) => Math.max(high, valuesOf(scored, outcome)[party] ?? 0), values[party] ?? 0)
