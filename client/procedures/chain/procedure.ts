/** The question under discussion, in the stage that takes one after the other (AGD-4 to AGD-7). */
import { bodies, inBody } from '../../table/state/bodies.ts'
import { questionTitle } from '../../table/words/names.ts'
import { m } from '../../text/m.ts'
import { later } from '../../ui/later.tsx'
import type { ProcedureView } from '../procedure.ts'

const panel = () => import('./panel.tsx')

export const chain: ProcedureView = {
  id: 'chain',
  panels: [
    {
      tab: 'now',
      inStage: true,
      order: 10,
      middleOf: ['chain'],
      Component: later(() => panel().then(({ Discussion }) => Discussion)),
    },
    { tab: 'now', inStage: true, order: 11, Component: later(() => panel().then(({ OnQuestions }) => OnQuestions)) },
  ],
  aloud: ['round-begun', 'question-taken', 'question-time-up', 'question-frozen'],
  warnings: [
    {
      keys: () => bodies.value.flatMap(({ id, discussing }) => (discussing ? [`question:${id}`] : [])),
      say: (time, key) => inBody(key.slice('question:'.length), m.say_question_time({ time })),
      moments: [60, 30, 10],
    },
  ],
  subjects: {
    freeze: {
      target: questionTitle,
      text: (question) => m.subject_freeze({ question: questionTitle(question) }),
      questions: (question) => [question],
    },
  },
}
