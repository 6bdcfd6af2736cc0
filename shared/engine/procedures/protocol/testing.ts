/** The rules of procedure in the tests about all procedures. */
import type { Declared } from '../../testing/declared.ts'

export const declared: Declared = {
  matrix: {
    'propose-rule-change': ['head', ['rules']],
    'put-rules': ['chair', ['rules']],
  },
  reached: ['rule-changed', 'rules-adopted', 'rules-defaulted'],
}
