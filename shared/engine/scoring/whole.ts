/** What all documents together would bring a side, with what its own parliament may refuse of them (R29). Pure. */
import { isSettledIn, questionsOf, withAgreed } from './agreement.ts'
import { gainFrom, type Side } from './deal.ts'
import { riskAtHome } from './risk.ts'
import type { Outcome } from './value.ts'

/** What a document brings against staying outside it, times the chance that the own parliament approves. */
export const expectedFrom = (side: Side, document: string): number =>
  (gainFrom(side, document) * (100 - riskAtHome(side, document))) / 100

/**
 * What these documents would bring over no agreement if these answers were agreed besides and the rest left open: every one that says
 * something is signed, those that cost with those that pay for them.
 */
export function wholeWith(side: Side, documents: readonly string[], answers: Outcome): number {
  const then = { ...side, agreement: withAgreed(side.agreement, answers) }
  return documents
    .filter((id) => questionsOf(then.agreement, id).some((q) => isSettledIn(then.agreement.questions.get(q))))
    .reduce((sum, id) => sum + expectedFrom(then, id), 0)
}
