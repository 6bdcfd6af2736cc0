/** Statements for the record in the tests about all procedures. */
import type { Declared } from '../../testing/declared.ts'

export const declared: Declared = {
  matrix: { 'make-statement': ['head', 'talks'] },
  rare: ['make-statement'],
  hostile: ({ id }) => [{ type: 'make-statement', document: id, text: '…', lang: 'kk' }],
  reached: ['statement-made'],
}
