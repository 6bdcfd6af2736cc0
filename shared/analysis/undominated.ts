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

/** Marks of each party: with six parties the bits of a class are 24, and a number has 31 for them. */
const MARKS = 4

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
  /** The values of its points, one after the other. */
  readonly points: number[]
  /** The classes that reach at least these marks, this one among them. */
  readonly above: Class[]
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
function dominates(points: readonly number[], values: Float64Array, from: number, parties: number): boolean {
  for (let point = 0; point < points.length; point += parties) {
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

/** The class of these bits, made and put among the others if there is none yet. */
function classOf(classes: Map<number, Class>, bits: number): Class {
  const known = classes.get(bits)
  if (known) return known
  const made: Class = { bits, points: [], above: [] }
  for (const other of classes.values()) {
    if ((other.bits & bits) === bits) made.above.push(other)
    if ((other.bits & bits) === other.bits) other.above.push(made)
  }
  made.above.push(made)
  classes.set(bits, made)
  return made
}

/** The numbers of the points that nothing dominates, ascending; `values[point × parties + party]`. */
export function undominated(raw: Float64Array, parties: number): readonly number[] {
  const count = raw.length / parties
  const values = new Float64Array(raw.length)
  const marks = Array.from({ length: parties }, (_, party) => {
    const own = settled(Float64Array.from({ length: count }, (_, point) => at(raw, point * parties + party)))
    for (const [point, value] of own.entries()) values[point * parties + party] = value
    own.sort()
    return Float64Array.from({ length: MARKS }, (_, mark) => at(own, Math.floor((count * (mark + 1)) / (MARKS + 1))))
  })
  const sums = Float64Array.from({ length: count }, (_, point) => {
    let sum = 0
    for (let party = 0; party < parties; party++) sum += at(values, point * parties + party)
    return sum
  })
  const order = Uint32Array.from(sums.keys()).sort((a, b) => at(sums, b) - at(sums, a))
  const most = at(sums, order[0] ?? 0)
  const classes = new Map<number, Class>()
  const kept: number[] = []
  for (const point of order) {
    const from = point * parties
    const own = classOf(classes, bitsOf(values, from, marks, 0))
    const reach = bitsOf(values, from, marks, most - at(sums, point) + slackAt(most))
    if (own.above.some((c) => (c.bits & ~reach) === 0 && dominates(c.points, values, from, parties))) continue
    for (let party = 0; party < parties; party++) own.points.push(at(values, from + party))
    kept.push(point)
  }
  return kept.sort((a, b) => a - b)
}
