/** What is carried out after the signature, in the tests about all procedures. */
import type { Declared } from '../../testing/declared.ts'
import { chose, inYears, withYears } from '../../testing/years.ts'

const hiding = [...inYears, chose('RUS', { cut: 'hidden' })]
const hidden = [...hiding, chose('KAZ', { cut: 'meet', report: 'meet' }), chose('KGZ', { report: 'open' })]

export const declared: Declared = {
  matrix: {
    'choose-conduct': ['head', []],
    'carry-out': ['head', []],
    'pass-review': ['head', []],
    'announce-inspection': ['head', []],
    'receive-inspection': ['head', []],
    'delay-inspection': ['head', []],
    'refuse-inspection': ['head', []],
    'sign-report': ['head', []],
    'send-query': ['head', []],
    'answer-query': ['head', []],
    'answer-breach': ['head', []],
  },
  secrets: [
    {
      what: 'what a party chooses in a period (IMP-3)',
      scenario: withYears,
      story: hiding,
      canary: '"conduct":"cut=hidden"',
      owners: ['RUS'],
    },
    {
      what: 'the line of the record about it (IMP-3)',
      scenario: withYears,
      story: hiding,
      canary: '"duty-chosen"',
      owners: ['RUS'],
    },
    {
      what: 'a breach that nobody has found (IMP-7)',
      scenario: withYears,
      story: hidden,
      canary: '"concealed":"autumn/RUS/cut"',
      owners: ['RUS'],
    },
    {
      what: 'what such a breach has gained (IMP-8)',
      scenario: withYears,
      story: hidden,
      canary: '"received":150',
      owners: ['RUS'],
    },
    {
      what: 'what an obligation costs its author',
      scenario: withYears,
      story: inYears,
      canary: '"RUS":200}',
      owners: ['RUS'],
    },
    {
      what: 'what an obligation of others brings',
      scenario: withYears,
      story: inYears,
      canary: '{"KAZ":120',
      owners: ['KAZ'],
    },
  ],
  hostile: ({ id }) => [
    { type: 'choose-conduct', duty: id, conduct: 'hidden' },
    { type: 'carry-out' },
    { type: 'pass-review' },
    { type: 'announce-inspection', host: id.slice(0, 3), inspectionKind: id },
    { type: 'receive-inspection', inspection: id.slice(0, 12) },
    { type: 'sign-report', inspection: id.slice(0, 12), remarks: 'disputes' },
    { type: 'answer-query', query: id.slice(0, 12), answer: 'kept' },
    { type: 'answer-breach', party: id.slice(0, 3) },
  ],
  runs: {
    choices: ({ calendar }) => calendar.phase === 'choice',
    review: ({ calendar }) => calendar.phase === 'review',
    asking: ({ calendar }) => calendar.mayAsk,
    query: ({ calendar }, id) => calendar.queries[id]?.status === 'open',
  },
}
