/**
 * All outcomes of a scenario in which every question is settled, scored for every party (SCR-4). A question that is not on the
 * list is outside for everybody (AGD-1).
 *
 * An outcome is a whole number: the options' numbers written as digits, the first question the most significant.
 * Scores are weight × value, summed: 0–10,000 for each party. `left-open` is not an outcome here; it is the yardstick
 * against which a concession is measured.
 */
import { questionPoints, valueOutside } from '../engine/scoring/value.ts'
import { isBetterThanNone } from '../engine/scoring/walk-away.ts'
import { LEFT_OPEN, type Scenario } from '../scenario/schema.ts'

/** One question as numbers: `points[option × parties + party]`, and what leaving it open is worth to each party. */
type Column = {
  readonly question: string
  readonly options: readonly string[]
  readonly points: Int32Array
  readonly leftOpen: Int32Array
}

export type Scored = {
  readonly parties: readonly string[]
  readonly columns: readonly Column[]
  /** The walk-away value of each party. */
  readonly reservation: Int32Array
  readonly count: number
  /** `values[outcome × parties + party]` */
  readonly values: Int32Array
}

export const at = (numbers: Int32Array, index: number): number => numbers[index] ?? 0

/** The one answer to a question that nobody raised. */
const OUTSIDE = ''

const columnOf = (
  scenario: Scenario,
  parties: readonly string[],
  question: string,
  options: readonly string[],
): Column => {
  const score = (party: string, option: string) => {
    const brief = scenario.briefs[party]
    return brief ? questionPoints(brief, question, option === OUTSIDE ? undefined : option) : 0
  }
  return {
    question,
    options,
    points: Int32Array.from(options.flatMap((option) => parties.map((party) => score(party, option)))),
    leftOpen: Int32Array.from(parties, (party) => score(party, LEFT_OPEN)),
  }
}

/** Adds one question to all sums so far: outcome × option, the option changing fastest. */
export const extend = (sums: Int32Array, column: Column, parties: number): Int32Array => {
  const options = column.options.length
  const next = new Int32Array(sums.length * options)
  for (let outcome = 0; outcome < sums.length / parties; outcome++)
    for (let option = 0; option < options; option++)
      for (let party = 0; party < parties; party++)
        next[(outcome * options + option) * parties + party] =
          at(sums, outcome * parties + party) + at(column.points, option * parties + party)
  return next
}

/** Scores every outcome of the questions on the list. The scenario must have passed `checkScenario`. */
export const scoreOutcomes = (scenario: Scenario, isListed = (_question: string): boolean => true): Scored => {
  const parties = scenario.parties.map((party) => party.id)
  const columns = scenario.questions.map((question) =>
    columnOf(
      scenario,
      parties,
      question.id,
      isListed(question.id) ? question.options.map((option) => option.id) : [OUTSIDE],
    ),
  )
  const values = columns.reduce<Int32Array>(
    (sums, column) => extend(sums, column, parties.length),
    new Int32Array(parties.length),
  )
  const reservation = Int32Array.from(parties, (party) => {
    const brief = scenario.briefs[party]
    return brief ? valueOutside(brief) : 0
  })
  return { parties, columns, reservation, values, count: values.length / parties.length }
}

/** The options of an outcome, one for each question in the scenario's order. */
export const optionsOf = (scored: Scored, outcome: number): readonly number[] => {
  const options: number[] = []
  let rest = outcome
  for (const column of scored.columns.toReversed()) {
    options.unshift(rest % column.options.length)
    rest = Math.floor(rest / column.options.length)
  }
  return options
}

export const valuesOf = (scored: Scored, outcome: number): Int32Array =>
  scored.values.subarray(outcome * scored.parties.length, (outcome + 1) * scored.parties.length)

/**
 * Better than no agreement for all whose consent is needed (SCR-3): everybody, unless `among` names the signatories of a table
 * where states may stay out.
 */
export const isAcceptable = (scored: Scored, outcome: number, among = scored.parties): boolean => {
  const values = valuesOf(scored, outcome)
  return scored.parties.every(
    (id, party) => !among.includes(id) || isBetterThanNone(at(values, party), at(scored.reservation, party)),
  )
}

export const acceptableOutcomes = (scored: Scored, among = scored.parties): readonly number[] =>
  Array.from({ length: scored.count }, (_, outcome) => outcome).filter((outcome) =>
    isAcceptable(scored, outcome, among),
  )

const sumOf = (values: Int32Array): number => values.reduce((sum, value) => sum + value, 0)

/** The outcome with the highest joint value; of equals the first. */
export const jointBest = (scored: Scored): number => {
  let best = 0
  for (let outcome = 1; outcome < scored.count; outcome++)
    if (sumOf(valuesOf(scored, outcome)) > sumOf(valuesOf(scored, best))) best = outcome
  return best
}

/** The outcome in which the least surplus over the walk-away value, `among` these, is largest; of equals the one with the higher sum. */
export const egalitarian = (scored: Scored, among = scored.parties): number => {
  const counted = scored.parties.flatMap((id, party) => (among.includes(id) ? [party] : []))
  const least = (outcome: number) => {
    const values = valuesOf(scored, outcome)
    return counted.reduce((low, party) => Math.min(low, at(values, party) - at(scored.reservation, party)), 10_000)
  }
  let best = 0
  for (let outcome = 1; outcome < scored.count; outcome++) {
    const gain = least(outcome) - least(best)
    if (gain > 0 || (gain === 0 && sumOf(valuesOf(scored, outcome)) > sumOf(valuesOf(scored, best)))) best = outcome
  }
  return best
}
