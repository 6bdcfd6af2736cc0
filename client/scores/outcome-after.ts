/** What our own value would be if something were agreed on top of what is agreed so far (SCR-4). Our own eyes only. */
import { worthIfAgreed } from '../../shared/engine/scoring/deal.ts'
import { hasValue } from '../../shared/engine/scoring/value.ts'
import { side } from './side.ts'

/** Our value with `chosen` agreed besides what is agreed so far; unknown while wholly new wording in it has no score (TXT-3). */
export function valueWith(chosen: ReadonlyMap<string, string>): number | undefined {
  const ours = side.value
  if (!ours || [...chosen].some(([question, option]) => !hasValue(ours.interests, question, option))) return undefined
  return worthIfAgreed(ours, Object.fromEntries(chosen))
}
