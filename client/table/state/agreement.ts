/** What is agreed, of the questions that we know of. */
import { computed } from '@preact/signals'
import { type Agreement, questionsOf } from '../../../shared/engine/scoring/agreement.ts'
import { agreementOnBoard } from '../../../shared/engine/scoring/from-board.ts'
import { board, desk, questions } from './table.ts'

export const agreement = computed<Agreement | undefined>(() =>
  board.value ? agreementOnBoard(board.value, questions.value, desk.value) : undefined,
)

/** The questions of a document that are on the agenda, in the order of its articles. */
export const questionsIn = (document: string): readonly string[] =>
  agreement.value ? questionsOf(agreement.value, document) : []
