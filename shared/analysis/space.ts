/**
 * All agreements of a negotiation and what each is worth to each party: values are sums over the questions.
 *
 * An outcome is a whole number: the options' numbers written as digits, the first question the most significant.
 */

/** One question as numbers: `points[option × parties + party]`. */
export interface Column {
  readonly question: string
  readonly options: readonly string[]
  readonly points: Float64Array
}

export interface Space<C extends Column = Column> {
  readonly parties: readonly string[]
  readonly columns: readonly C[]
  /** What no agreement is worth to each party. */
  readonly reservation: Float64Array
  readonly count: number
  /** `values[outcome × parties + party]` */
  readonly values: Float64Array
}

/** Sums of decimals round: what lies no further apart is the same. Where numbers are so large that they are coarser, a few of their last digits. */
export const slackAt = (value: number): number => Math.max(1e-9, 1e-14 * Math.abs(value))

export const at = (numbers: Float64Array, index: number): number => numbers[index] ?? 0

/** Adds one question to all sums so far: outcome × option, the option changing fastest. */
export function extend(sums: Float64Array, { points }: Column, parties: number): Float64Array {
  const next = new Float64Array((sums.length * points.length) / parties)
  let to = 0
  for (let outcome = 0; outcome < sums.length; outcome += parties)
    for (let option = 0; option < points.length; option += parties)
      for (let party = 0; party < parties; party++) next[to++] = at(sums, outcome + party) + at(points, option + party)
  return next
}

/** Values every outcome of these questions. */
export function spaceOf<C extends Column>(
  parties: readonly string[],
  columns: readonly C[],
  reservation: Float64Array,
): Space<C> {
  const values = columns.reduce(
    (sums: Float64Array, column) => extend(sums, column, parties.length),
    new Float64Array(parties.length),
  )
  return { parties, columns, reservation, values, count: values.length / parties.length }
}

/** The options of an outcome, one for each question in their order. */
export function optionsOf({ columns }: Pick<Space, 'columns'>, outcome: number): readonly number[] {
  const options = columns.map(() => 0)
  let rest = outcome
  for (let i = columns.length - 1; i >= 0; i--) {
    const { length } = columns[i]?.options ?? []
    options[i] = rest % length
    rest = Math.floor(rest / length)
  }
  return options
}

export const valuesOf = ({ values, parties }: Pick<Space, 'values' | 'parties'>, outcome: number): Float64Array =>
  values.subarray(outcome * parties.length, (outcome + 1) * parties.length)
