/**
 * Which points of a list no other point dominates: none is as good for every party and better for one. Exact; points that are
 * equal are all kept.
 *
 * Every point would have to be compared with every other. What makes it fast:
 * - from the largest sum down, a point can be dominated only by one that came before and was kept;
 * - marks divide each party's values into classes, and only points of a class that reaches at least the same marks come into
 *   question;
 * - whatever dominates a point exceeds it by no more, for one party, than the largest sum exceeds its sum: where all divide
 *   about the same cake, hardly any class is left;
 * - points that are equal come one after the other and are looked at once.
 */
import { at, slackAt } from './space.ts'

/** Marks of all parties together, a bit each: more classes of fewer points, until there are more classes than points are worth. */
const MARKS = 25

/** Leaves of values that ascend the least of those that differ only by rounding; so many are left, at the beginning. */
function settle(ascending: Float64Array): number {
  let count = 0
  let last = Number.NEGATIVE_INFINITY
  for (const value of ascending) {
    if (value - last > slackAt(value)) ascending[count++] = value
    last = value
  }
  return count
}

/** The last of the first `count`, which ascend, that is no larger. */
function lastUpTo(ascending: Float64Array, count: number, value: number): number {
  let low = 0
  let high = count - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (at(ascending, middle) <= value) low = middle
    else high = middle - 1
  }
  return low
}

interface Class {
  readonly bits: number
  /** The values of its points that are kept, one after the other; so far so many are. */
  readonly points: Float64Array
  filled: number
  /** The classes that reach at least these marks, this one among them. */
  readonly above: readonly Class[]
}

/** One bit a mark that is reached; `more` is added to each value. */
function bitsOf(values: Float64Array, from: number, marks: readonly Float64Array[], more: number): number {
  let bits = 0
  let bit = 1
  for (let party = 0; party < marks.length; party++)
    for (const mark of marks[party] as Float64Array) {
      if (at(values, from + party) + more >= mark) bits |= bit
      bit <<= 1
    }
  return bits
}

/** Whether a point of the class is as good for every party; it is another, so it is better for one. The hottest loop: on bare numbers. */
function dominates({ points, filled }: Class, values: Float64Array, from: number, parties: number): boolean {
  for (let point = 0; point < filled; point += parties) {
    let party = 0
    while (party < parties && (points[point + party] as number) >= (values[from + party] as number)) party++
    if (party === parties) return true
  }
  return false
}

/** A class for each of these bits. */
function classesOf(bits: Int32Array, parties: number): ReadonlyMap<number, Class> {
  const sizes = new Map<number, number>()
  for (const own of bits) sizes.set(own, (sizes.get(own) ?? 0) + 1)
  const classes = new Map<number, Class & { above: Class[] }>()
  for (const [own, size] of sizes) {
    const made = { bits: own, points: new Float64Array(size * parties), filled: 0, above: [] as Class[] }
    for (const other of classes.values()) {
      if ((other.bits & own) === own) made.above.push(other)
      if ((other.bits & own) === other.bits) other.above.push(made)
    }
    made.above.push(made)
    classes.set(own, made)
  }
  return classes
}

/** The values of one party. */
function ownOf(values: Float64Array, parties: number, party: number): Float64Array {
  const own = new Float64Array(values.length / parties)
  for (let point = 0; point < own.length; point++) own[point] = at(values, point * parties + party)
  return own
}

/** Makes values that differ only by rounding equal, and finds the marks of each party, by which all points fall into parts of about one size. */
function marked(raw: Float64Array, parties: number): { values: Float64Array; marks: readonly Float64Array[] } {
  const values = new Float64Array(raw.length)
  const each = Math.min(8, Math.floor(MARKS / parties))
  const marks = Array.from({ length: parties }, (_, party) => {
    const own = ownOf(raw, parties, party)
    const ascending = own.toSorted()
    const reached = Float64Array.from({ length: each }, (_, mark) =>
      at(ascending, Math.floor((own.length * (mark + 1)) / (each + 1))),
    )
    const count = settle(ascending)
    for (let point = 0; point < own.length; point++)
      values[point * parties + party] = at(ascending, lastUpTo(ascending, count, at(own, point)))
    return reached
  })
  return { values, marks }
}

/** Of the sum of each point, from the largest down; points that are equal lie next to one another. */
function descending(sums: Float64Array, values: Float64Array, parties: number): Uint32Array {
  const byValues = (a: number, b: number): number => {
    let party = 0
    while (party < parties - 1 && at(values, a * parties + party) === at(values, b * parties + party)) party++
    return at(values, b * parties + party) - at(values, a * parties + party)
  }
  return Uint32Array.from(sums.keys()).sort((a, b) => at(sums, b) - at(sums, a) || byValues(a, b))
}

const areEqual = (values: Float64Array, a: number, b: number, parties: number): boolean => {
  let party = 0
  while (party < parties && at(values, a * parties + party) === at(values, b * parties + party)) party++
  return party === parties
}

/** The numbers of the points that nothing dominates, ascending; `values[point × parties + party]`. */
export function undominated(raw: Float64Array, parties: number): readonly number[] {
  const { values, marks } = marked(raw, parties)
  const sums = new Float64Array(raw.length / parties)
  for (let i = 0; i < raw.length; i++) sums[Math.floor(i / parties)] = at(sums, Math.floor(i / parties)) + at(values, i)
  const order = descending(sums, values, parties)
  const most = at(sums, order[0] ?? 0)
  const bits = Int32Array.from(order, (point) => bitsOf(values, point * parties, marks, 0))
  const classes = classesOf(bits, parties)
  const kept: number[] = []
  let last = -1
  let isKept = false
  for (let i = 0; i < order.length; i++) {
    const point = order[i] as number
    const from = point * parties
    if (last < 0 || !areEqual(values, last, point, parties)) {
      const own = classes.get(bits[i] as number) as Class
      const reach = bitsOf(values, from, marks, most - at(sums, point) + slackAt(most))
      isKept = !own.above.some((c) => (c.bits & ~reach) === 0 && dominates(c, values, from, parties))
      if (isKept) for (let party = 0; party < parties; party++) own.points[own.filled++] = at(values, from + party)
    }
    if (isKept) kept.push(point)
    last = point
  }
  return kept.sort((a, b) => a - b)
}
