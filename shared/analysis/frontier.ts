/**
 * The Pareto frontier, and how much of it needs a trade across questions.
 *
 * Values are sums over questions, so what is dominated on the first questions stays dominated whatever follows: the frontier is
 * found exactly by adding one question at a time and dropping the dominated sums.
 */
import type { Scored } from './outcomes.ts'
import { at, extend, optionsOf, type Space, valuesOf } from './space.ts'
import { undominated } from './undominated.ts'

/** With more parties almost every outcome is on the frontier, and it tells nothing. */
export const PARTIES_AT_MOST = 6

/** So many sums are worth looking for those that are dominated, as long as one in five is. */
const WORTH_LOOKING = 1_000
const WORTH_GOING_ON = 0.8

/** Every outcome than which no other is better for one party and as good for all the rest, in ascending order; also those that are equal. */
export function frontierOf({ parties: { length: parties }, columns }: Space): readonly number[] {
  let outcomes: readonly number[] = [0]
  let values: Float64Array = new Float64Array(parties)
  let isWorthIt = true
  for (const [question, column] of columns.entries()) {
    const options = column.points.length / parties
    const before = outcomes
    const outcomeOf = (sum: number): number => (before[Math.floor(sum / options)] ?? 0) * options + (sum % options)
    const sums = extend(values, column, parties)
    const count = before.length * options
    const isLast = question === columns.length - 1
    if (isLast || (isWorthIt && count >= WORTH_LOOKING)) {
      const kept = undominated(sums, parties)
      isWorthIt = kept.length <= WORTH_GOING_ON * count
      outcomes = kept.map(outcomeOf)
      values = new Float64Array(kept.length * parties)
      for (const [to, sum] of kept.entries())
        values.set(sums.subarray(sum * parties, (sum + 1) * parties), to * parties)
    } else {
      outcomes = Array.from({ length: count }, (_, sum) => outcomeOf(sum))
      values = sums
    }
  }
  return outcomes
}

/** Whether a party takes, on some question, less than leaving that question open would give it. */
const givesWay = (scored: Scored, outcome: number, party: number): boolean => {
  const options = optionsOf(scored, outcome)
  return scored.columns.some(
    (column, question) =>
      at(column.points, (options[question] ?? 0) * scored.parties.length + party) < at(column.leftOpen, party),
  )
}

/**
 * An outcome needs a trade across questions when at least two parties each take, on some question, less than leaving it open
 * would give them (alone, they would refuse it) and are paid for it on others, so that the whole is acceptable to them.
 */
export const needsTrade = (scored: Scored, outcome: number): boolean => {
  const values = valuesOf(scored, outcome)
  const paid = scored.parties.filter(
    (_, party) => at(values, party) >= at(scored.reservation, party) && givesWay(scored, outcome, party),
  )
  return paid.length >= 2
}
