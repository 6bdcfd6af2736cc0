/** Texts under silence in the tests about all procedures. */
import type { Declared } from '../../testing/declared.ts'

export const declared: Declared = {
  matrix: {
    'circulate-under-silence': ['chair', ['chain', 'packages']],
    'break-silence': ['head', ['chain', 'packages']],
  },
  hostile: ({ id }) => [{ type: 'break-silence', silence: id, reason: 'x' }],
  reached: ['silence-held', 'silence-broken'],
  runs: { silence: ({ silence }, id) => id in silence.running },
}
