/** The rows of the picture of a result: ours first, then those of bots, by what they gained. */
import type { Report } from '../../../shared/analysis/report.ts'

/** Values 0–10,000. */
export interface Row {
  readonly party: string
  readonly isOwn: boolean
  readonly value: number
  readonly reservation: number
  readonly most: number | null
  /** The most without harm to anybody; of our own row alone. */
  readonly harmless: number
  readonly nash: number | null
}

export function rowsOf(party: string, { value, reservation, reach, points, others }: Report): readonly Row[] {
  const own = { party, isOwn: true, value, reservation, most: reach.most, harmless: reach.harmless, nash: points.nash }
  const rest = others
    .map((other) => ({ ...other, isOwn: false, harmless: other.value, nash: null }))
    .toSorted((a, b) => b.value - b.reservation - (a.value - a.reservation))
  return [own, ...rest]
}
