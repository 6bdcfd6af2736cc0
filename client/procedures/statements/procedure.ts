/** Statements for the record (TRT-9). */
import type { ProcedureView } from '../procedure.ts'

export const statements: ProcedureView = {
  id: 'statements',
  none: 'They stand with the documents, where one is made, too: see `statements.tsx`.',
  aloud: ['statement-made'],
}
