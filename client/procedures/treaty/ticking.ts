/** What the documents that are ticked are worth, and doing with them what they were ticked for, one after the other. */
import { unlist, unpair } from '../../../shared/engine/kernel/text-lists.ts'
import { gainFrom } from '../../../shared/engine/scoring/deal.ts'
import { riskAtHome } from '../../../shared/engine/scoring/risk.ts'
import { walkAwayValue } from '../../../shared/engine/scoring/walk-away.ts'
import { act } from '../../moves/act.ts'
import type { Refusal } from '../../moves/verdict.ts'
import { side } from '../../scores/side.ts'
import { draft } from '../../table/state/drafts.ts'
import { board, seen } from '../../table/state/table.ts'
import { readyAct, ticked } from './ticks.ts'

/** The question that is reserved in a document, or ''. */
export const reservedIn = (document: string) => draft(`reservation-${document}`, '')

/** What being bound by it changes for us (P16). */
export const gainBy = (document: string): number | undefined =>
  side.value && gainFrom(side.value, document, reservedIn(document).value || undefined)
export const riskBy = (document: string): number =>
  side.value ? riskAtHome(side.value, document, reservedIn(document).value || undefined) : 0

const isOurs = (document: string): boolean => {
  const d = board.value?.documents.get(document)
  return (
    d !== undefined &&
    d.status !== 'failed' &&
    unpair(d.signatures).has(seen.value) &&
    !unlist(d.refusedAtHome).includes(seen.value)
  )
}
/** What the whole is worth to us if only what we have signed and ticked comes into force (P16). */
export function worthOfTicked(): number | undefined {
  const ours = side.value
  if (!ours) return undefined
  const chosen = ticked()
  const inForce = [...(board.value?.documents.keys() ?? [])].filter((id) => chosen.includes(id) || isOurs(id))
  return inForce.reduce((sum, id) => sum + (gainBy(id) ?? 0), walkAwayValue(ours))
}

/** One after the other; the first that is refused ends it. */
export async function doTicked(): Promise<Refusal | undefined> {
  for (const document of ticked()) {
    const type = readyAct(document)
    if (!type) continue
    const reservation = reservedIn(document).peek()
    const reserving = type !== 'confirm-signature' && reservation ? { reservation } : {}
    const answer = await act(
      type === 'sign-document'
        ? { type, document, adReferendum: false, ...reserving }
        : { type, document, ...reserving },
    )
    if (!answer.ok) return answer
  }
  return undefined
}
