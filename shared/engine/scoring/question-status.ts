/** How far a question is on. One reading of its status, for the engine's world, the board, bots and client alike. */
import type { QuestionStatus } from '../procedures/agenda/state.ts'

/** On the agenda, neither agreed nor left open. A question that is not on the agenda, or not known, is not. */
export function isUnsettledStatus(status: QuestionStatus | undefined): boolean {
  switch (status) {
    case 'open':
    case 'under-discussion':
    case 'frozen':
      return true
    case 'provisional':
    case 'settled':
    case 'left-open':
    case 'unraised':
    case undefined:
      return false
  }
}

/**
 * What of a status they know who do not see the business of the body that has the question before it: that it is on the list,
 * and what came of it.
 */
export function outwardStatus(status: QuestionStatus | undefined): QuestionStatus | undefined {
  return isUnsettledStatus(status) || status === 'provisional' ? 'open' : status
}

/** Agreed, be it provisionally (PKG-5). */
export const isAgreedStatus = (status: QuestionStatus | undefined): boolean =>
  status === 'settled' || status === 'provisional'

/** The unsettled questions of an agenda, in its order. */
export const unsettledOn = (
  agenda: readonly string[],
  statusOf: (question: string) => QuestionStatus | undefined,
): string[] => agenda.filter((question) => isUnsettledStatus(statusOf(question)))
