/** The single text; and what can still be done with what it has settled (TXT, AGD-8, DEC-1). */
import { valueWith } from '../../scores/outcome-after.ts'
import { board } from '../../table/state/table.ts'
import { fullWording, optionLabel, questionTitle } from '../../table/words/names.ts'
import { m } from '../../text/m.ts'
import type { ProcedureView } from '../procedure.ts'
import { TextPanel } from './panel.tsx'
import { Settled } from './settled.tsx'
import { settledSteps } from './settled-steps.ts'

export const text: ProcedureView = {
  id: 'text',
  panels: [
    // What one may still do with a settled question is asked of every stage: one may join one long after its text (DEC-1).
    { tab: 'now', inStage: true, order: 70, isShown: () => settledSteps.value.length > 0, Component: Settled },
    // The text can be read at any time, and what became of it after the talks.
    { tab: 'text', order: 70, on: ['desk', 'watch', 'result'], isShown: () => true, Component: TextPanel },
  ],
  subjects: {
    option: {
      target: questionTitle,
      detail: optionLabel,
      text: (question, option) => m.quoted({ text: fullWording(question, option) }),
      place: (question) => m.question_is({ question: questionTitle(question) }),
      lang: (option) => board.value?.options.get(option)?.lang,
      after: (question, option) => valueWith(new Map([[question, option]])),
      questions: (question) => [question],
    },
  },
  aloud: ['option-added', 'result-score-set'],
}
