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
  /** Parties that will not be bound by it: they declined, or their parliament refused. */
  readonly out: readonly string[]
}
/** What two have promised each other on condition that both ratify a document (CON-3). */
export interface PromiseTerms {
  readonly parties: readonly string[]
  /** The document whose ratification releases it. */
  readonly document: string
  /** question → option, of both halves */
  readonly terms: Readonly<Record<string, string>>
  readonly isInEffect: boolean
}
export interface Agreement {
  /** The talks are over: only what is in force counts. */
  readonly isOver: boolean
  /** Those still in the negotiation. */
  readonly parties: readonly string[]
  /** Every question that whoever asks knows of, in the order of the scenario. */
  readonly questions: ReadonlyMap<string, QuestionTerms>
  readonly documents: ReadonlyMap<string, DocumentTerms>
  /** Those that whoever asks knows of. */
  readonly promises: readonly PromiseTerms[]
}

/** The questions of a document that are on the agenda, in the order of the scenario. */
export const questionsOf = (agreement: Agreement, document: string): string[] =>
  [...agreement.questions].filter(([, q]) => q.document === document && q.status !== 'unraised').map(([id]) => id)

/** The question that a party has reserved in a document, if any. */
const reservationOf = (agreement: Agreement, document: string, party: string): string | undefined =>
  agreement.documents.get(document)?.reservations[party]

/** The option agreed, be it provisionally; else left open, once that is on record; `undefined` while the question is open. */
export function answerTo({ status, agreed }: QuestionTerms): string | undefined {
  if (isAgreedStatus(status)) return agreed
  return status === 'left-open' ? LEFT_OPEN : undefined
}

/** Settled in substance, and for good; a question left open on purpose is none (TXT-5). */
export const isSettledIn = (question: Pick<QuestionTerms, 'status' | 'agreed'> | undefined): boolean =>
  question?.status === 'settled' && question.agreed !== LEFT_OPEN

/** Will never be in force. */
function isDead(status: DocumentStatus): boolean {
  switch (status) {
    case 'not-opened':
    case 'refused':
    case 'failed':
      return true
    case 'draft':
    case 'agreed':
    case 'adopted':
    case 'initialling':
    case 'open-for-signature':
    case 'applied-provisionally':
    case 'in-force':
      return false
  }
}

/** Documents that may come to bind `party` and in which something is agreed: one whose every question is left open is not opened (TXT-5). */
const livingFor = ({ parties, questions, documents }: Agreement, party: string): Set<string> => {
  const isOpenTo = (id: string): boolean => {
    const d = documents.get(id)
    return parties.includes(party) && !(d && (isDead(d.status) || d.out.includes(party)))
  }
  const saying = [...questions.values()].filter((q) => (answerTo(q) ?? LEFT_OPEN) !== LEFT_OPEN)
  return new Set(saying.map(({ document }) => document).filter(isOpenTo))
}

/**
 * The outcome for `party` with what is agreed so far in force (SCR-5). Missing, for it is outside: what is not decided yet or
 * was never raised, on what the party stood aside (DEC-1), and what stands in a document that will not bind it. What the party
 * has reserved is left open (TRT-2).
 */
export function agreedSoFar(agreement: Agreement, party: string): Outcome {
  const outcome: Record<string, string> = {}
  const living = livingFor(agreement, party)
  for (const [id, q] of agreement.questions) {
    const answer = answerTo(q)
    if (answer === undefined || q.aside.includes(party) || !living.has(q.document)) continue
    outcome[id] = reservationOf(agreement, q.document, party) === id ? LEFT_OPEN : answer
  }
  return withPromised(
    outcome,
    promisedTo(agreement, party).filter((p) => p.isInEffect || living.has(p.document)),
  )
}

/** What `party` has promised and was promised: all of it, or what the ratification of one document releases. */
const promisedTo = ({ promises }: Agreement, party: string, document?: string): readonly PromiseTerms[] =>
  promises.filter((p) => p.parties.includes(party) && (document === undefined || p.document === document))

/** CON-3: whether `party` has promised another answer than these, so that it may not promise them. */
export const isPromisedOtherwise = (agreement: Agreement, party: string, options: Outcome): boolean =>
  promisedTo(agreement, party).some(({ terms }) =>
    Object.entries(options).some(([question, option]) => (terms[question] ?? option) !== option),
  )

/** What two have promised counts for them where nothing else holds: outside every document, or left open in it (CON-4). */
function withPromised(outcome: Outcome, promises: readonly PromiseTerms[]): Outcome {
  const result: Record<string, string | undefined> = { ...outcome }
  for (const { terms } of promises)
    for (const [question, option] of Object.entries(terms))
      if ((result[question] ?? LEFT_OPEN) === LEFT_OPEN) result[question] = option
  return result
}

/** The same outcome with the promises that are in effect for `party`. */
export const withInEffect = (agreement: Agreement, party: string, outcome: Outcome): Outcome =>
  withPromised(
    outcome,
    promisedTo(agreement, party).filter(({ isInEffect }) => isInEffect),
  )

/**
 * The outcome for `party` if the document named bound it, and no other, with what its ratification releases (CON-4). What is settled
 * for all comes with the document of that question, and is not counted twice.
 */
export const outcomeWith = (agreement: Agreement, party: string, document: string, reserved?: string): Outcome =>
  withPromised(
    outcomeUnder(agreement, party, document, reserved),
    promisedTo(agreement, party, document).map((p) => ({
      ...p,
      terms: Object.fromEntries(Object.entries(p.terms).filter(([q]) => !isSettledIn(agreement.questions.get(q)))),
    })),
  )

/** The same agreement with one promise more, on condition. */
export const withPromise = (agreement: Agreement, promise: Omit<PromiseTerms, 'isInEffect'>): Agreement => ({
  ...agreement,
  promises: [...agreement.promises, { ...promise, isInEffect: false }],
})

/** The same agreement with these options agreed besides: question → option. What two have promised otherwise lapses as a whole (CON-4). */
export const withAgreed = (agreement: Agreement, options: Outcome): Agreement => ({
  ...agreement,
  promises: agreement.promises.filter(({ terms }) =>
    Object.entries(terms).every(([question, option]) => (options[question] ?? option) === option),
  ),
  questions: new Map(
    [...agreement.questions].map(([id, q]) => {
      const agreed = options[id]
      return [id, agreed === undefined ? q : { ...q, status: 'settled', agreed, aside: [] }]
    }),
  ),
})

/**
 * The outcome for `party` if the document named bound it, and no other. What is not settled in it, and what the party
 * reserves, is left open; a question on which it stood aside, or that nobody raised, is missing (AGD-1). `reserved` is a reservation about to be made;
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
    if (q.document !== document || q.status === 'unraised' || q.aside.includes(party)) continue
    outcome[id] = q.status === 'settled' && id !== reserved ? q.agreed : LEFT_OPEN
  }
  return outcome
}
