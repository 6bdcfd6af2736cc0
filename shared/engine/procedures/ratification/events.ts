/** Facts about consent to be bound and entry into force. */
import type { Parties } from '../../kernel/event.ts'
import type { Consent } from '../treaty/state.ts'

export interface RatificationEvents {
  'consent-expressed': { document: string; party: string; person: string; how: Consent }
  'parliament-refused': { document: string; party: string; redLines: readonly string[]; risk: number }
  'consent-declined': { document: string; party: string; reason: string }
  /** The others have left the negotiation: nothing is in force for one alone. */
  'document-ceased': { document: string }
  'document-in-force': { document: string; parties: Parties }
}

declare module '../../kernel/event.ts' {
  interface Events extends RatificationEvents {}
}
