/** Facts about documents up to the signature, and about reservations. */
import type { Parties } from '../../kernel/event.ts'
import type { Signature } from './state.ts'

interface OfDocument {
  document: string
}
interface OfSignatory extends OfDocument {
  party: string
}
export interface TreatyEvents {
  'document-agreed': OfDocument
  'document-not-opened': OfDocument
  /** The chair has until then to put it to the vote. */
  'document-step-due': OfDocument & { until: number }
  'document-adopted': OfDocument
  'document-refused': OfDocument
  'initialling-opened': OfDocument & { until: number }
  'document-initialled': OfSignatory & { person: string }
  'document-authenticated': OfDocument & { by: 'initialling' | 'signature'; parties: Parties }
  'signature-opened': OfDocument
  'document-signed': OfSignatory & { person: string; mode: Signature['mode'] }
  'signature-declined': OfSignatory & { reason: string }
  'reservation-made': OfSignatory & { question: string }
  'reservation-objected': OfSignatory & { by: string; question: string }
  'reservation-stood': OfSignatory & { question: string }
  'provisional-application-began': OfSignatory
  'document-failed': OfDocument
}

declare module '../../kernel/event.ts' {
  interface Events extends TreatyEvents {}
}
