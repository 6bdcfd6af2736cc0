/**
 * The Pareto frontier of a scenario, and how much of it needs a trade across questions.
 *
 * Scores are sums over questions, so what is dominated on the first questions stays dominated whatever follows: the frontier
 * is found exactly by adding one question at a time and dropping the dominated sums.
 */
import { at, extend, optionsOf, type Scored, valuesOf } from './outcomes.ts'

/** Points by their outcomes so far, and their values: `values[point × parties + party]`. */
type Points = { readonly outcomes: Int32Array; readonly values: Int32Array }

const sumAt = (values: Int32Array, point: number, parties: number): number => {
  let sum = 0
  for (let party = 0; party < parties; party++) sum += at(values, point * parties + party)
  return sum
}

/** A value that some points reach for a party and others do not. */
type Mark = { readonly party: number; readonly value: number }

/** The quarters of every party's values: marks by which points fall into classes. */
const marksOf = (values: Int32Array, parties: number): readonly Mark[] =>
  Array.from({ length: parties }, (_, party) => party).flatMap((party) => {
    const own = values.filter((_, index) => index % parties === party).toSorted()
    return [1, 2, 3].map((quarter) => ({ party, value: at(own, (own.length * quarter) >> 2) }))
  })

/** One bit a mark that the point reaches. What dominates a point has at least the point's bits. */
const classOf = (point: Int32Array, marks: readonly Mark[]): number =>
  marks.reduce((bits, { party, value }, bit) => (at(point, party) >= value ? bits | (1 << bit) : bits), 0)

/** Whether a point of the list is as good for every party and not the same. The hottest loop: it works on bare numbers. */
const isDominatedIn = (list: readonly number[], point: Int32Array, values: Int32Array): boolean => {
  const parties = point.length
  for (const other of list) {
    let party = 0
    while (party < parties && (values[other * parties + party] as number) >= (point[party] as number)) party++
    if (party === parties && point.some((value, same) => value !== values[other * parties + same])) return true
  }
  return false
}

/** Goes from the largest sum down: a point can be dominated only by one of a larger sum, and equal points are both kept. */
const undominated = ({ outcomes, values }: Points, parties: number): Points => {
  const sums = Int32Array.from(outcomes, (_, point) => sumAt(values, point, parties))
  const order = Array.from(outcomes.keys()).toSorted((a, b) => at(sums, b) - at(sums, a))
  const marks = marksOf(values, parties)
  const classes: { readonly bits: number; readonly points: number[] }[] = []
  const chosen: number[] = []
  for (const point of order) {
    const own = values.subarray(point * parties, (point + 1) * parties)
    const bits = classOf(own, marks)
    if (classes.some((other) => (other.bits & bits) === bits && isDominatedIn(other.points, own, values))) continue
    const same = classes.find((other) => other.bits === bits)
    if (same) same.points.push(point)
    else classes.push({ bits, points: [point] })
    chosen.push(point)
  }
  return {
    outcomes: Int32Array.from(chosen, (point) => at(outcomes, point)),
    values: Int32Array.from(chosen.flatMap((point) => [...values.subarray(point * parties, (point + 1) * parties)])),
  }
}

/** Every outcome than which no other is better for one party and as good for all the rest, in ascending order. */
export const frontierOf = (scored: Scored): readonly number[] => {
  const parties = scored.parties.length
  let points: Points = { outcomes: Int32Array.of(0), values: new Int32Array(parties) }
  for (const column of scored.columns) {
    const options = column.options.length
    const outcomes = new Int32Array(points.outcomes.length * options)
    for (let next = 0; next < outcomes.length; next++)
      outcomes[next] = at(points.outcomes, Math.floor(next / options)) * options + (next % options)
    points = undominated({ outcomes, values: extend(points.values, column, parties) }, parties)
  }
  return Array.from(points.outcomes).toSorted((a, b) => a - b)
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
