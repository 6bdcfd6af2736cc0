/** The documents of a table, from draft to force. */
import type { Scenario } from '../../../scenario/schema.ts'
import type { ById, Parties } from '../../kernel/event.ts'

export type DocumentStatus =
  | 'draft'
  | 'not-opened'
  | 'agreed'
  | 'adopted'
  | 'refused'
  | 'initialling'
  | 'open-for-signature'
  | 'in-force'
  | 'failed'
export interface Signature {
  readonly mode: 'definitive' | 'ad-referendum' | 'subject-to-ratification'
  readonly person: string
  readonly at: number
}
export type Consent = 'signature' | 'confirmation' | 'ratification'
export interface DocumentState {
  readonly id: string
  readonly status: DocumentStatus
  readonly authenticatedBy: '' | 'initialling' | 'signature'
  readonly initials: ById<{ readonly person: string; readonly at: number }>
  readonly signatures: ById<Signature>
  readonly declined: Parties
  /** party → question that its reservation names */
  readonly reservations: ById<string>
  /** Parties whose reservation stands: nobody objected within the stage (TRT-2). */
  readonly stood: Parties
  /** Parties bound, and how each expressed its consent. */
  readonly consents: ById<Consent>
  readonly refusedAtHome: Parties
  readonly provisional: boolean
}
export interface TreatyState {
  readonly documents: ById<DocumentState>
}

declare module '../../kernel/world.ts' {
  interface Slices {
    treaty: TreatyState
  }
}

const document = (id: string): DocumentState => ({
  id,
  status: 'draft',
  authenticatedBy: '',
  initials: {},
  signatures: {},
  declined: [],
  reservations: {},
  stood: [],
  consents: {},
  refusedAtHome: [],
  provisional: false,
})
export const startTreaty = ({ documents }: Scenario): TreatyState => ({
  documents: Object.fromEntries(documents.map(({ id }) => [id, document(id)])),
})
