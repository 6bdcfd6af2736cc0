/**
 * What the parties have agreed, and what of it binds one of them. A small plain form that the engine makes of its world
 * (`from-world.ts`), clients and bots of board and scenario (`from-board.ts`).
 */
import { LEFT_OPEN } from '../../scenario/left-open.ts'
import type { QuestionStatus } from '../procedures/agenda/state.ts'
import type { DocumentStatus } from '../procedures/treaty/state.ts'
import { isAgreedStatus } from './question-status.ts'
import type { Outcome } from './value.ts'

export interface QuestionTerms {
  readonly document: string
  readonly status: QuestionStatus
  /** The option agreed, `left-open`, or '' */
  readonly agreed: string
  /** Parties that stood aside from it (DEC-1). */
  readonly aside: readonly string[]
}
export interface DocumentTerms {
  readonly status: DocumentStatus
  /** Parties that consented to be bound. */
  readonly consents: readonly string[]
  /** party → question that it reserves (TRT-2) */
  readonly reservations: Readonly<Record<string, string>>
  /** Parties whose reservation stands. */
  readonly stood: readonly string[]
  /** Parties that apply it provisionally (TRT-4). */
  readonly applying: readonly string[]
}
export interface Agreement {
  /** The talks are over: only what is in force counts. */
  readonly isOver: boolean
  /** Those still in the negotiation. */
  readonly parties: readonly string[]
  /** Every question that whoever asks knows of, in the order of the scenario. */
  readonly questions: ReadonlyMap<string, QuestionTerms>
  readonly documents: ReadonlyMap<string, DocumentTerms>
}

/** The questions of a document that are on the agenda, in the order of the scenario. */
export const questionsOf = (agreement: Agreement, document: string): string[] =>
  [...agreement.questions].filter(([, q]) => q.document === document && q.status !== 'unraised').map(([id]) => id)

/** The question that a party has reserved in a document, if any. */
const reservationOf = (agreement: Agreement, document: string, party: string): string | undefined =>
  agreement.documents.get(document)?.reservations[party]

/** The answer that stands in the text: the option agreed, be it provisionally, or left open. */
export const answerTo = ({ status, agreed }: QuestionTerms): string => (isAgreedStatus(status) ? agreed : LEFT_OPEN)

/**
 * The outcome for `party` if all sign what is agreed so far. What is not agreed, raised or not, and what the party has
 * reserved (TRT-2) is left open; a question on which it stood aside is missing, for it is outside (DEC-1).
 */
export function agreedSoFar(agreement: Agreement, party: string): Outcome {
  const outcome: Record<string, string> = {}
  for (const [id, q] of agreement.questions) {
    if (q.aside.includes(party)) continue
    outcome[id] = reservationOf(agreement, q.document, party) === id ? LEFT_OPEN : answerTo(q)
  }
  return outcome
}

/**
 * The outcome for `party` if the document named bound it, and no other. What is not settled in it, and what the party
 * reserves, is left open; a question on which it stood aside is missing. `reserved` is a reservation about to be made;
 * without it the one counts that was made.
 */
export function outcomeUnder(
  agreement: Agreement,
  party: string,
  document: string,
  reserved = reservationOf(agreement, document, party),
): Outcome {
  const outcome: Record<string, string> = {}
  for (const [id, q] of agreement.questions) {
    if (q.document !== document || q.aside.includes(party)) continue
    outcome[id] = q.status === 'settled' && id !== reserved ? q.agreed : LEFT_OPEN
  }
  return outcome
}
