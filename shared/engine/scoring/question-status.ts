/** How far a question is on. One reading of its status, for the engine's world, the board, bots and client alike. */
import type { QuestionStatus } from '../kernel/world.ts'

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

/** Agreed, be it provisionally (PKG-5). */
export const isAgreedStatus = (status: QuestionStatus | undefined): boolean =>
  status === 'settled' || status === 'provisional'

/** The unsettled questions of an agenda, in its order. */
export const unsettledOn = (
  agenda: readonly string[],
  statusOf: (question: string) => QuestionStatus | undefined,
): string[] => agenda.filter((question) => isUnsettledStatus(statusOf(question)))
