/**
 * The points that negotiation analysis compares an agreement with: Nash, Kalai–Smorodinsky, egalitarian, utilitarian. Each is
 * the list of all outcomes that reach it.
 *
 * All but the utilitarian measure a party by its gain over what no agreement is worth to it: so do Nash (1950), Kalai and
 * Smorodinsky (1975) and Kalai's egalitarian solution (1977), for values of two parties have no common zero.
 */
import { at, type Space, slackAt } from './space.ts'

/** Numbers of outcomes, ascending; none where nothing is `within`. */
export interface Points {
  readonly nash: readonly number[]
  readonly kalaiSmorodinsky: readonly number[]
  readonly egalitarian: readonly number[]
  readonly utilitarian: readonly number[]
}

/**
 * The zone of possible agreement: every outcome that each party values no less than no agreement. One that is worth exactly as
 * much is in it, also where rounding has taken a trifle off.
 */
export function zopaOf({ values, reservation, count }: Space): readonly number[] {
  const floors = reservation.map((value) => value - slackAt(value))
  const found: number[] = []
  for (let outcome = 0; outcome < count; outcome++) {
    let party = 0
    while (party < floors.length && at(values, outcome * floors.length + party) >= at(floors, party)) party++
    if (party === floors.length) found.push(outcome)
  }
  return found
}

/** Those of the outcomes where the measure is highest, all ties. */
function highest(outcomes: readonly number[], measure: (outcome: number) => number): readonly number[] {
  const measures = outcomes.map(measure)
  const high = measures.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
  return outcomes.filter((_, i) => (measures[i] as number) >= high - slackAt(high))
}

/** The points over the outcomes `within`, as the parties `among` see them, given by their places. */
export function pointsOf(space: Space, within: readonly number[], among = [...space.parties.keys()]): Points {
  const parties = space.parties.length
  const worth = (outcome: number, party: number) => at(space.values, outcome * parties + party)
  /** What is within a trifle of nothing is nothing: a root would make much of it. */
  const gainOf = (outcome: number, party: number) => {
    const floor = at(space.reservation, party)
    const gain = worth(outcome, party) - floor
    return Math.abs(gain) <= slackAt(floor) ? 0 : gain
  }
  const ranges = space.parties.map((_, party) => within.reduce((high, o) => Math.max(high, gainOf(o, party)), 0))
  /** Of the most that the party can gain. One that can gain nothing has all it can have. */
  const shareOf = (outcome: number, party: number) => {
    const range = ranges[party] ?? 0
    return range === 0 ? 1 : gainOf(outcome, party) / range
  }
  const least = (outcome: number, of: typeof gainOf) =>
    among.reduce((low, party) => Math.min(low, of(outcome, party)), Number.POSITIVE_INFINITY)
  const sharesOf = (outcome: number) => among.map((party) => shareOf(outcome, party)).sort((a, b) => a - b)

  /**
   * The geometric mean is highest where the product is. A tie in it means the same for any number of parties; products of many
   * small gains all lie within a billionth of one another. Where some party gains nothing in any outcome, all tie at nothing.
   */
  const nash = highest(within, (outcome) =>
    Math.exp(among.reduce((logs, party) => logs + Math.log(gainOf(outcome, party)), 0) / among.length),
  )
  /** Between more than two the least share alone may leave gains lying: of those the next least decides (Imai 1983). */
  const lexicographic = among.length > 2 ? among.slice(1) : []
  const kalaiSmorodinsky = lexicographic.reduce(
    (ties, _, place) => highest(ties, (outcome) => sharesOf(outcome)[place + 1] ?? 0),
    highest(within, (outcome) => least(outcome, shareOf)),
  )
  return {
    nash,
    kalaiSmorodinsky,
    egalitarian: highest(within, (outcome) => least(outcome, gainOf)),
    utilitarian: highest(within, (outcome) => among.reduce((sum, party) => sum + worth(outcome, party), 0)),
  }
}
