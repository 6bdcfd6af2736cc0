/** Consent to be bound, document by document (TRT-1, TRT-3). */
import { later } from '../../ui/later.tsx'
import type { ProcedureView } from '../procedure.ts'

export const ratification: ProcedureView = {
  id: 'ratification',
  panels: [
    {
      tab: 'now',
      order: 42,
      on: ['desk'],
      Component: later(() => import('./panel.tsx').then(({ Ratification }) => Ratification)),
    },
  ],
  aloud: ['consent-expressed', 'consent-declined', 'parliament-refused', 'document-in-force'],
}
