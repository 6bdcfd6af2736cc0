/** The rules of procedure in the tests about all procedures. */
import type { Declared } from '../../testing/declared.ts'

export const declared: Declared = {
  matrix: {
    'propose-rule-change': ['head', ['rules']],
    'put-rules': ['chair', ['rules']],
    'take-rules-as-agreed': ['chair', ['rules']],
    'take-rule-change-as-agreed': ['chair', ['rules']],
  },
  reached: ['rule-changed', 'rules-adopted', 'rules-defaulted'],
}
