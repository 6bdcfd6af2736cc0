/**
 * The analysis of 3^11 outcomes, the whole of `analyse`: of a domain as they mostly are, and of one in which everybody divides about
 * the same cakes, so that nearly every outcome is on the frontier, and no other is harder.
 */
import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { analyse } from '../../shared/analysis/analyse.ts'
import type { Domain } from '../../shared/analysis/domain.ts'
import { type Profile, probe } from './probe.ts'

const ISSUES = Array.from({ length: 11 }, (_, issue) => ({ id: `issue-${issue}`, options: ['a', 'b', 'c'] }))
const TIMES = 3
const SEED = 1

type Kind = 'mixed' | 'cake'

/** The goals: five parties and six, ms. */
const LIMITS: Readonly<Record<5 | 6, number>> = { 5: 1_500, 6: 3_000 }

export interface AnalysisFigure {
  readonly kind: Kind
  readonly parties: number
  readonly outcomes: number
  readonly zopa: number
  readonly frontier: number
  /** The best run, for others use the machine too. */
  readonly ms: number
  readonly limit: number
  readonly missed: boolean
}

/** A thousand points of value an option, give or take fifty, divided among all; or up to a hundred for each as it comes. */
function domainOf(kind: Kind, parties: number): Domain {
  const chance = xoroshiro128plus(SEED)
  const draw = (most: number) => uniformInt(chance, 0, most)
  const worths = ISSUES.map(({ options }) =>
    options.map(() => {
      const parts = Array.from({ length: parties }, () => 1 + draw(99))
      const whole = parts.reduce((a, b) => a + b, 0)
      return kind === 'cake' ? parts.map((part) => (1_000 * part) / whole + draw(50) / parties) : parts
    }),
  )
  return {
    issues: ISSUES,
    parties: Array.from({ length: parties }, (_, party) => ({
      id: `party-${party}`,
      weights: Object.fromEntries(ISSUES.map(({ id }) => [id, kind === 'cake' ? 1 : 1 + draw(19)])),
      values: Object.fromEntries(
        ISSUES.map(({ id, options }, issue) => [
          id,
          Object.fromEntries(options.map((option, i) => [option, worths[issue]?.[i]?.[party] ?? 0])),
        ]),
      ),
      reservation: kind === 'cake' ? 11 * 150 : 11 * 500,
    })),
  }
}

function measured(kind: Kind, parties: 5 | 6): AnalysisFigure {
  const domain = domainOf(kind, parties)
  const runs = Array.from({ length: TIMES }, () => {
    const started = performance.now()
    const { outcomes, zopa, pareto } = analyse(domain)
    return { ms: performance.now() - started, outcomes, zopa: zopa.size, frontier: pareto?.length ?? 0 }
  })
  const { outcomes = 0, zopa = 0, frontier = 0 } = runs[0] ?? {}
  const ms = Math.round(Math.min(...runs.map((run) => run.ms)))
  const limit = LIMITS[parties]
  return { kind, parties, outcomes, zopa, frontier, ms, limit, missed: ms > limit }
}

export const measureAnalysis = (): readonly AnalysisFigure[] =>
  (['mixed', 'cake'] as const).flatMap((kind) => [measured(kind, 5), measured(kind, 6)])

/** Where the time of the hardest goes. */
export async function profileAnalysis(): Promise<Profile> {
  await probe.startProfile()
  analyse(domainOf('cake', 6))
  return probe.stopProfile()
}
