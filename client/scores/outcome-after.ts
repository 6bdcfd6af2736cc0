/** What our own value would be if something were agreed on top of what is agreed so far (SCR-4). Our own eyes only. */
import { unpair } from '../../shared/engine/kernel/text-lists.ts'
import { worthIfAgreed } from '../../shared/engine/scoring/deal.ts'
import { hasValue } from '../../shared/engine/scoring/value.ts'
import type { BoardBallot } from '../../shared/engine/procedures/ballots/view.ts'
import { board } from '../table/table.ts'
import { side } from './side.ts'

/** Our value with `chosen` agreed besides what is agreed so far; unknown while we gave no value to a wording in it. */
export function valueWith(chosen: ReadonlyMap<string, string>): number | undefined {
  const ours = side.value
  if (!ours || [...chosen].some(([question, option]) => !hasValue(ours.interests, question, option))) return undefined
  return worthIfAgreed(ours, Object.fromEntries(chosen))
}

/** Our value if the ballot is adopted; undefined where that changes nothing that has a value. */
export function outcomeAfter({
  kind,
  target,
  detail,
}: Pick<BoardBallot, 'kind' | 'target' | 'detail'>): number | undefined {
  if (kind === 'option') return valueWith(new Map([[target, detail]]))
  if (kind !== 'package') return undefined
  return valueWith(unpair(board.value?.packages.get(target)?.terms ?? ''))
}
