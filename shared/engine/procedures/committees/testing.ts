/** Committees in the tests about all procedures. */
import type { Declared } from '../../testing/declared.ts'

export const declared: Declared = {
  matrix: {
    'call-up': ['head', 'talks'],
  },
  hostile: ({ id }) => [{ type: 'call-up', question: id }],
  runs: {
    'call-up': ({ committees }, question) => question in committees.callable,
    sitting: ({ bodies }, body) => bodies.all[body]?.sits ?? false,
  },
}
