/** The Integration Committee of the treaty of 10 October 2000 (DEC-4). */
import type { Weighted } from './rule.ts'

export const INTEGRATION_COMMITTEE: Weighted = {
  kind: 'weighted',
  weights: { RUS: 40, BLR: 20, KAZ: 20, KGZ: 10, TJK: 10 },
  threshold: 'at-least',
  share: [2, 3],
  referTo: { body: 'interstate-council', inFavour: 4 },
}
