/** What the mathematics of negotiation says of a domain: its outcomes, the zone of agreement, the frontier and the points. */
import type { Domain, Option } from './domain.ts'
import { frontierOf, PARTIES_AT_MOST } from './frontier.ts'
import { pointsOf, zopaOf } from './points.ts'
import { optionsOf, type Space, spaceOf, valuesOf } from './space.ts'

export interface Point {
  readonly outcome: Readonly<Record<string, Option>>
  readonly values: Readonly<Record<string, number>>
}
export interface Analysis {
  readonly outcomes: number
  readonly zopa: { readonly size: number; readonly empty: boolean }
  /** Of all outcomes, whether in the zone or not; null for more than six parties, where it tells nothing. */
  readonly pareto: readonly Point[] | null
  readonly nash: readonly Point[]
  readonly kalaiSmorodinsky: readonly Point[]
  readonly egalitarian: readonly Point[]
  readonly utilitarian: readonly Point[]
}

/** Every outcome of a domain with its values. */
export function spaceOfDomain({ issues, parties }: Domain): Space {
  const columns = issues.map(({ id, options }) => ({
    question: id,
    options: options.map(String),
    points: Float64Array.from(
      options.flatMap((option) =>
        parties.map(({ weights, values }) => (weights[id] ?? 0) * (values[id]?.[option] ?? 0)),
      ),
    ),
  }))
  return spaceOf(
    parties.map(({ id }) => id),
    columns,
    Float64Array.from(parties, ({ reservation }) => reservation),
  )
}

/** Everything at once; each list holds all ties, in the order of the outcomes. */
export function analyse(domain: Domain): Analysis {
  const space = spaceOfDomain(domain)
  const zopa = zopaOf(space)
  const { nash, kalaiSmorodinsky, egalitarian, utilitarian } = pointsOf(space, zopa)
  const answers = domain.issues.map(({ id, options }) => options.map((option) => [id, option] as const))
  const pointOf = (outcome: number): Point => {
    const chosen = optionsOf(space, outcome)
    const values = valuesOf(space, outcome)
    return {
      outcome: Object.fromEntries(answers.map((of, issue) => of[chosen[issue] ?? 0] ?? ['', ''])),
      values: Object.fromEntries(space.parties.map((id, party) => [id, values[party] ?? 0])),
    }
  }
  return {
    outcomes: space.count,
    zopa: { size: zopa.length, empty: zopa.length === 0 },
    pareto: space.parties.length > PARTIES_AT_MOST ? null : frontierOf(space).map(pointOf),
    nash: nash.map(pointOf),
    kalaiSmorodinsky: kalaiSmorodinsky.map(pointOf),
    egalitarian: egalitarian.map(pointOf),
    utilitarian: utilitarian.map(pointOf),
  }
}
