/** Ratification in the tests about all procedures. */
import type { Declared } from '../../testing/declared.ts'

export const declared: Declared = {
  matrix: {
    'ratify-document': ['head', ['ratification']],
    'confirm-signature': ['head', ['ratification']],
    'decline-consent': ['head', ['ratification']],
  },
  rare: ['decline-consent'],
  hostile: ({ id, option }) => [
    { type: 'ratify-document', document: id, reservation: option },
    { type: 'confirm-signature', document: id },
  ],
  reached: ['parliament-refused', 'document-in-force', 'document-failed'],
}
