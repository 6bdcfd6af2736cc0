/** The list of questions in the tests about all procedures. */
import type { Declared } from '../../testing/declared.ts'
import { inStage } from '../../testing/story.ts'

export const declared: Declared = {
  matrix: {
    'raise-question': ['head', ['agenda']],
    'put-question': ['head', ['agenda']],
    'want-question': ['head', ['agenda']],
    'answer-none': ['head', ['agenda']],
    'call-for-unvoiced': ['chair', ['agenda']],
  },
  secrets: [
    {
      what: 'a hidden question that is not raised',
      story: [inStage('chain')],
      canary: '"article grace kk"',
      owners: ['RUS'],
    },
    {
      what: 'that there is such an option',
      story: [inStage('agenda')],
      canary: 'raise-question:labour',
      owners: ['KAZ'],
    },
  ],
  hostile: ({ id, option }) => [
    { type: 'raise-question', question: id },
    { type: 'want-question', question: id },
    { type: 'put-question', document: id, title: id, options: [option, 'another'], lang: 'ru' },
  ],
  reached: ['question-raised', 'question-put', 'question-wanted', 'list-closed'],
}
