/** What our own value would be if something were agreed on top of what is agreed so far (SCR-4). Our own eyes only. */

import { unlist, unpair } from '../../shared/engine/kernel/text-lists.ts'
import { type Outcome, ownValue } from '../../shared/engine/scoring/value.ts'
import { isWorded } from '../table/names.ts'
import { board, brief, desk, seen } from '../table/table.ts'

/** question → option of what is agreed so far; what is not agreed, or was agreed without us, is outside the document. */
function agreedSoFar(): Record<string, string | undefined> {
  const agreed = [...(board.value?.questions.values() ?? [])].filter((q) => q.agreed && q.status !== 'left-open')
  return Object.fromEntries(agreed.map((q) => [q.id, unlist(q.aside).includes(seen.value) ? undefined : q.agreed]))
}

/** Our scores of the options that were worded at the table. */
const scores = (): Record<string, number> =>
  Object.fromEntries([...unpair(desk.value?.scores ?? '')].map(([option, value]) => [option, Number(value)]))

/**
 * Our value 0–10,000 of an outcome; undefined without a brief. Questions that we do not know of count in the value the
 * table gives us: we reckon the difference and add it.
 */
export function ownValueOf(outcome: Outcome): number | undefined {
  const mine = desk.value
  if (!brief.value || !mine) return undefined
  return mine.value + ownValue(brief.value, outcome, scores()) - ownValue(brief.value, agreedSoFar(), scores())
}

/** Our value with `chosen` agreed besides what is agreed so far; unknown while we gave no value to a wording in it. */
export function valueWith(chosen: ReadonlyMap<string, string>): number | undefined {
  const known = scores()
  if ([...chosen.values()].some((option) => isWorded(option) && known[option] === undefined)) return undefined
  return ownValueOf({ ...agreedSoFar(), ...Object.fromEntries(chosen) })
}
