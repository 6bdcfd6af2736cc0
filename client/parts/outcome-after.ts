/** What our own value would be if something were agreed on top of what is agreed so far (SCR-4). Our own eyes only. */
import type { BoardBallot } from '../../shared/engine/board.ts'
import { unlist, unpair } from '../../shared/engine/text-lists.ts'
import { ownValue } from '../../shared/engine/value.ts'
import { board, brief, desk, seen } from '../state/table.ts'

export type Chosen = ReadonlyMap<string, string>

/** question → option of what is agreed so far; a question on which we stood aside is outside the document for us. */
function agreedSoFar(): Record<string, string | undefined> {
  const outcome: Record<string, string | undefined> = {}
  for (const q of board.value?.questions.values() ?? []) {
    outcome[q.id] = !q.agreed ? 'left-open' : unlist(q.aside).includes(seen.value) ? undefined : q.agreed
  }
  return outcome
}

/** Our scores of the options that were worded at the table. */
const scores = (): Record<string, number> =>
  Object.fromEntries([...unpair(desk.value?.scores ?? '')].map(([option, value]) => [option, Number(value)]))

/** Our value 0–10,000 with `chosen` agreed besides; undefined without a brief. */
export function valueWith(chosen: Chosen): number | undefined {
  if (!brief.value) return undefined
  return ownValue(brief.value, { ...agreedSoFar(), ...Object.fromEntries(chosen) }, scores())
}

/** Our value if the ballot is adopted; undefined where that changes nothing that has a value. */
export function outcomeAfter({ kind, target, detail }: BoardBallot): number | undefined {
  if (kind === 'option') return valueWith(new Map([[target, detail]]))
  if (kind !== 'package') return undefined
  return valueWith(unpair(board.value?.packages.get(target)?.terms ?? ''))
}
