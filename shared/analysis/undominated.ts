/**
 * Which points of a list no other point dominates: none is as good for every party and better for one. Exact; points that are
 * equal are all kept.
 *
 * Every point would have to be compared with every other. What makes it fast:
 * - from the largest sum down, a point can be dominated only by one that came before and was kept;
 * - marks divide each party's values into classes, and only points of a class that reaches at least the same marks come into
 *   question;
 * - whatever dominates a point exceeds it by no more, for one party, than the largest sum exceeds its sum: where all divide
 *   about the same cake, hardly any class is left.
 */
import { at, slackAt } from './space.ts'

/** Marks of all parties together, a bit each: more classes of fewer points, until there are more classes than points are worth. */
const MARKS = 25

/** The values of one party, those that differ only by rounding made equal to the least of them. */
function settled(own: Float64Array): Float64Array {
  const starts = own.toSorted()
  let count = 0
  let last = Number.NEGATIVE_INFINITY
  for (const value of starts) {
    if (value - last > slackAt(value)) starts[count++] = value
    last = value
  }
  return own.map((value) => at(starts, lastUpTo(starts, count, value)))
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

/** Whether a point of the class is as good for every party and better for one. The hottest loop: it works on bare numbers. */
function dominates({ points, filled }: Class, values: Float64Array, from: number, parties: number): boolean {
  for (let point = 0; point < filled; point += parties) {
    let party = 0
    let isBetter = false
    while (party < parties) {
      const more = (points[point + party] as number) - (values[from + party] as number)
      if (more < 0) break
      if (more > 0) isBetter = true
      party++
    }
    if (party === parties && isBetter) return true
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

/** The numbers of the points that nothing dominates, ascending; `values[point × parties + party]`. */
export function undominated(raw: Float64Array, parties: number): readonly number[] {
  const count = raw.length / parties
  const values = new Float64Array(raw.length)
  const each = Math.min(8, Math.floor(MARKS / parties))
  const marks = Array.from({ length: parties }, (_, party) => {
    const own = settled(Float64Array.from({ length: count }, (_, point) => at(raw, point * parties + party)))
    for (const [point, value] of own.entries()) values[point * parties + party] = value
    own.sort()
    return Float64Array.from({ length: each }, (_, mark) => at(own, Math.floor((count * (mark + 1)) / (each + 1))))
  })
  const sums = Float64Array.from({ length: count }, (_, point) => {
    let sum = 0
    for (let party = 0; party < parties; party++) sum += at(values, point * parties + party)
    return sum
  })
  const order = Uint32Array.from(sums.keys()).sort((a, b) => at(sums, b) - at(sums, a))
  const most = at(sums, order[0] ?? 0)
  const bits = Int32Array.from(order, (point) => bitsOf(values, point * parties, marks, 0))
  const classes = classesOf(bits, parties)
  const kept: number[] = []
  for (const [i, point] of order.entries()) {
    const from = point * parties
    const own = classes.get(bits[i] as number) as Class
    const reach = bitsOf(values, from, marks, most - at(sums, point) + slackAt(most))
    if (own.above.some((c) => (c.bits & ~reach) === 0 && dominates(c, values, from, parties))) continue
    for (let party = 0; party < parties; party++) own.points[own.filled++] = at(values, from + party)
    kept.push(point)
  }
  return kept.sort((a, b) => a - b)
}
