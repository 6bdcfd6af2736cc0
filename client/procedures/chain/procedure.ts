/** The question under discussion, in the stage that takes one after the other (AGD-4 to AGD-7). */
import { questionTitle } from '../../table/names.ts'
import { board } from '../../table/table.ts'
import { timeLeft } from '../../table/time-left.ts'
import { m } from '../../text/m.ts'
import type { ProcedureView } from '../procedure.ts'
import { Discussion } from './panel.tsx'

export const chain: ProcedureView = {
  id: 'chain',
  panels: [{ tab: 'now', inStage: true, order: 10, Component: Discussion }],
  announcements: [
    {
      when: () => board.value?.discussing ?? '',
      say: () => (board.value?.discussing ? m.say_question({ question: questionTitle(board.value.discussing) }) : ''),
    },
    timeLeft(
      () => 'question',
      (time) => m.say_question_time({ time }),
      [60, 30, 10],
    ),
  ],
  subjects: {
    freeze: {
      target: questionTitle,
      text: (question) => m.subject_freeze({ question: questionTitle(question) }),
      questions: (question) => [question],
    },
  },
}
