/** Facts about documents up to the signature, and about reservations. */
import type { Parties } from '../../kernel/event.ts'
import type { Carrier, Signature } from './state.ts'

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
  /** `together`: with all others that were agreed, so that none is left to be put. */
  'document-adopted': OfDocument & { together: boolean }
  'document-refused': OfDocument
  'initialling-opened': OfDocument & { until: number }
  'document-initialled': OfSignatory & { person: string }
  /** For these parties, and for no other. */
  'document-authenticated': OfDocument & { by: 'initialling' | 'signature'; parties: Parties }
  /** The time for initials is over; for these parties the signature authenticates the text. */
  'initials-missing': OfDocument & { parties: Parties }
  'signature-opened': OfDocument
  'document-signed': OfSignatory & { person: string; mode: Signature['mode'] }
  'signature-declined': OfSignatory & { reason: string }
  /** It stands at `until` unless a signatory objects. */
  'reservation-made': OfSignatory & { question: string; carrier: Carrier; until: number }
  /** What carried it falls; until then the stage waits for it to be given anew. */
  'reservation-objected': OfSignatory & { by: string; question: string; until: number }
  'reservation-stood': OfSignatory & { question: string }
  'reservation-confirmed': OfSignatory & { question: string }
  /** Made at signature, not confirmed at ratification. */
  'reservation-fell': OfSignatory & { question: string }
  'reservation-withdrawn': OfSignatory & { question: string }
  'provisional-application-began': OfSignatory
  'provisional-application-ended': OfSignatory
  'provisional-application-remained': OfDocument & { parties: Parties }
  'document-failed': OfDocument
}

declare module '../../kernel/event.ts' {
  interface Events extends TreatyEvents {}
}
