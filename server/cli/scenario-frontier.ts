/**
 * The Pareto frontier of a scenario, and how much of it needs a trade across questions.
 *
 * Scores are sums over questions, so what is dominated on the first questions stays dominated whatever follows: the frontier
 * is found exactly by adding one question at a time and dropping the dominated sums.
 */
import { at, optionsOf, type Scored, valuesOf } from './scenario-outcomes.ts'

type Point = { readonly outcome: number; readonly sum: number; readonly values: readonly number[] }

const dominates = (a: Point, b: Point): boolean =>
  a.sum > b.sum && a.values.every((value, party) => value >= (b.values[party] ?? 0))

const undominated = (points: readonly Point[]): readonly Point[] => {
  const kept: Point[] = []
  for (const point of points.toSorted((a, b) => b.sum - a.sum))
    if (!kept.some((other) => dominates(other, point))) kept.push(point)
  return kept
}

/** Every outcome than which no other is better for one party and as good for all the rest, in ascending order. */
export const frontierOf = (scored: Scored): readonly number[] => {
  const parties = scored.parties.length
  let points: readonly Point[] = [{ outcome: 0, sum: 0, values: new Array<number>(parties).fill(0) }]
  for (const column of scored.columns)
    points = undominated(points.flatMap((point) => column.options.map((_, option) => {
      const values = point.values.map((value, party) => value + at(column.points, option * parties + party))
      const sum = values.reduce((a, b) => a + b, 0)
      return { outcome: point.outcome * column.options.length + option, sum, values }
    })))
  return points.map((point) => point.outcome).toSorted((a, b) => a - b)
}

/** What a party gains or loses on each question against leaving that question open. */
const gainsOf = (scored: Scored, outcome: number, party: number): readonly number[] => {
  const options = optionsOf(scored, outcome)
  return scored.columns.map((column, question) =>
    at(column.points, (options[question] ?? 0) * scored.parties.length + party) - at(column.leftOpen, party))
}

/**
 * An outcome needs a trade across questions when at least two parties each take, on some question, less than leaving it open
 * would give them (alone, they would refuse it) and are paid for it on others, so that the whole is acceptable to them.
 */
export const needsTrade = (scored: Scored, outcome: number): boolean => {
  const values = valuesOf(scored, outcome)
  const paid = scored.parties.filter((_, party) =>
    at(values, party) >= at(scored.reservation, party) && gainsOf(scored, outcome, party).some((gain) => gain < 0))
  return paid.length >= 2
}
