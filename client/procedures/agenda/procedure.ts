/** The questions of the talks and what became of each (AGD). The list of them and their articles are everybody's to draw. */
import { questionTitle } from '../../table/words/names.ts'
import { m } from '../../text/m.ts'
import type { ProcedureView } from '../procedure.ts'

export const agenda: ProcedureView = {
  id: 'agenda',
  none: 'its questions stand in the agenda and in the text, which every page of a table has',
  subjects: {
    reconsider: {
      target: questionTitle,
      text: (question) => m.subject_reconsider({ question: questionTitle(question) }),
    },
  },
  aloud: ['question-settled', 'settlement-confirmed', 'settlement-joined', 'question-reopened'],
}
