/**
 * All outcomes of a scenario in which every question is settled, scored for every party (SCR-4). A question that is not on the
 * list is outside for everybody (AGD-1).
 *
 * Scores are weight × value, summed: 0–10,000 for each party. `left-open` is not an outcome here; it is the yardstick
 * against which a concession is measured.
 */
import { questionPoints, valueOutside } from '../engine/scoring/value.ts'
import { isBetterThanNone } from '../engine/scoring/walk-away.ts'
import { LEFT_OPEN, type Scenario } from '../scenario/schema.ts'
import { at, type Column, type Space, spaceOf, valuesOf } from './space.ts'

/** A question, and what leaving it open is worth to each party. */
type ScoredColumn = Column & { readonly leftOpen: Float64Array }
/** Its reservation is the walk-away value of each party. */
export type Scored = Space<ScoredColumn>

/** The one answer to a question that nobody raised. */
const OUTSIDE = ''

const columnOf = (
  scenario: Scenario,
  parties: readonly string[],
  question: string,
  options: readonly string[],
): ScoredColumn => {
  const score = (party: string, option: string) => {
    const brief = scenario.briefs[party]
    return brief ? questionPoints(brief, question, option === OUTSIDE ? undefined : option) : 0
  }
  return {
    question,
    options,
    points: Float64Array.from(options.flatMap((option) => parties.map((party) => score(party, option)))),
    leftOpen: Float64Array.from(parties, (party) => score(party, LEFT_OPEN)),
  }
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
  const reservation = Float64Array.from(parties, (party) => {
    const brief = scenario.briefs[party]
    return brief ? valueOutside(brief) : 0
  })
  return spaceOf(parties, columns, reservation)
}

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

const sumOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0)

/** The outcome with the highest joint value; of equals the first. */
export const jointBest = (scored: Scored): number => {
  let best = 0
  for (let outcome = 1; outcome < scored.count; outcome++)
    if (sumOf(valuesOf(scored, outcome)) > sumOf(valuesOf(scored, best))) best = outcome
  return best
}
