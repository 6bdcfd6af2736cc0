/** The question under discussion, in the stage that takes one after the other (AGD-4 to AGD-7). */
import { discussed } from '../../table/bodies.ts'
import { questionTitle } from '../../table/names.ts'
import { timeLeft } from '../../table/time-left.ts'
import { m } from '../../text/m.ts'
import type { ProcedureView } from '../procedure.ts'
import { Discussion } from './panel.tsx'

export const chain: ProcedureView = {
  id: 'chain',
  panels: [{ tab: 'now', inStage: true, order: 10, Component: Discussion }],
  announcements: [
    {
      when: () => discussed.value.join(' '),
      say: () => discussed.value.map((id) => m.say_question({ question: questionTitle(id) })).join(' '),
    },
    timeLeft(
      () => 'question:plenary',
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
