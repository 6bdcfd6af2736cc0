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
  /** Not in force when the talks end, but applied by those who signed it (TRT-4). */
  | 'applied-provisionally'
  | 'failed'
export interface Signature {
  readonly mode: 'definitive' | 'ad-referendum' | 'subject-to-ratification'
  readonly person: string
  readonly at: number
}
/** The act that carries a reservation, and falls with it. */
export type Carrier = 'signature' | 'ratification'
export type Consent = 'signature' | 'confirmation' | 'ratification'
export interface DocumentState {
  readonly id: string
  readonly status: DocumentStatus
  /** Adopted at some time, whatever became of it. */
  readonly isAdopted: boolean
  /** party → what made the text authentic for it: one state's hand does so for that state alone (TRT-1). */
  readonly authentic: ById<'initialling' | 'signature'>
  readonly initials: ById<{ readonly person: string; readonly at: number }>
  readonly signatures: ById<Signature>
  readonly declined: Parties
  /** party → question that its reservation names */
  readonly reservations: ById<string>
  readonly carriers: ById<Carrier>
  /** Parties whose reservation stands: nobody objected in the objection time (TRT-2). */
  readonly stood: Parties
  /** party → questions whose reservation met an objection; it is not made again. */
  readonly objected: ById<Parties>
  /** Parties bound, and how each expressed its consent. */
  readonly consents: ById<Consent>
  readonly refusedAtHome: Parties
  /** Parties that apply it before it is in force for them (TRT-4). */
  readonly applying: Parties
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
  isAdopted: false,
  authentic: {},
  initials: {},
  signatures: {},
  declined: [],
  reservations: {},
  carriers: {},
  stood: [],
  objected: {},
  consents: {},
  refusedAtHome: [],
  applying: [],
})
export const startTreaty = ({ documents }: Scenario): TreatyState => ({
  documents: Object.fromEntries(documents.map(({ id }) => [id, document(id)])),
})
