/**
 * The world of one table: the fold of its facts. Plain data, never shown to anybody as it is;
 * `views.ts` builds from it what each reader may see.
 */
import type { Position } from '../../decisions/position.ts'
import type { DecisionRule } from '../../decisions/rule.ts'
import type { Verdict } from '../../decisions/verdict.ts'
import type { PaceId, Scenario } from '../../scenario/schema.ts'
import type { Subject } from '../procedures/ballots/subject.ts'

export type QuestionStatus =
  | 'open'
  | 'under-discussion'
  | 'frozen'
  | 'provisional'
  | 'settled'
  | 'left-open'
  | 'unraised'
export type Rank = 1 | 2 | 3

export interface QuestionState {
  readonly id: string
  readonly status: QuestionStatus
  /** 1 most important, 2 medium, 3 minor; 0 before the ranking closed (AGD-3). */
  readonly class: 0 | Rank
  readonly raisedBy: string
  /** party → option that it backs, in public (TXT-1) */
  readonly backing: Readonly<Record<string, string>>
  /** The backing at the time of freezing: the positions on record (AGD-5). */
  readonly positions: Readonly<Record<string, string>>
  readonly frozenInRound: number
  /** The option agreed, `left-open`, or '' */
  readonly agreed: string
  readonly aside: readonly string[]
  /** Options on which a ballot failed or silence was broken since the question was last taken. */
  readonly refused: readonly string[]
  /** The time ran out while a ballot was open: freeze when it closes (AGD-5). */
  readonly timeUp: boolean
}

/** An option written at the table (TXT-3, TXT-4). `values` holds a party's own score where one was given. */
export interface WordedOption {
  readonly id: string
  readonly question: string
  readonly by: string
  readonly wording: string
  readonly lang: string
  readonly forInterests: readonly string[]
  readonly base: string
  readonly values: Readonly<Record<string, number>>
}

export interface Ballot {
  readonly id: string
  readonly subject: Subject
  readonly rule: DecisionRule
  readonly by: string
  readonly eligible: readonly string[]
  readonly open: boolean
  readonly rollCall: boolean
  readonly answers: Readonly<Record<string, Position>>
  readonly verdict: Verdict | null
  readonly lapsed: boolean
  /** The stage in which it was opened. */
  readonly stage: string
}

export interface Silence {
  readonly id: string
  readonly question: string
  readonly option: string
  readonly by: string
}

export interface Package {
  readonly id: string
  readonly revision: number
  readonly party: string
  readonly terms: Readonly<Record<string, string>>
  readonly key: string
  readonly gains: Readonly<Record<string, string>>
  /** Parties that see it; all of them once it is tabled. */
  readonly shownTo: readonly string[]
  readonly tabled: boolean
  /** Since when every party could see this revision, epoch ms; 0 while it is not tabled. */
  readonly visibleSince: number
  readonly status: 'open' | 'adopted' | 'refused' | 'lapsed'
}

export interface Channel {
  readonly id: string
  readonly by: string
  readonly secret: boolean
  readonly members: readonly string[]
  readonly invited: readonly string[]
}

export type Role = 'head' | 'deputy' | 'expert'
export interface Person {
  readonly id: string
  readonly name: string
  readonly party: string
  /** `instructor`: the instructor in the seat of a state that it took over (OBS-1); of no delegation. */
  readonly role: Role | 'instructor'
  readonly bot: boolean
  readonly present: boolean
}
export interface Seat {
  readonly party: string
  /** A deputy to whom the head delegated, or who acts because the head is away; '' when the head acts. */
  readonly acting: string
  readonly delegated: boolean
  /** The bot that holds the seat, or ''. */
  readonly bot: string
  /** The instructor who took the seat over and goes before everybody else, or ''. */
  readonly instructor: string
  readonly inRoom: boolean
  readonly withdrawal: '' | 'announced' | 'confirmed' | 'final'
}

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
export interface DocumentState {
  readonly id: string
  readonly status: DocumentStatus
  readonly authenticatedBy: '' | 'initialling' | 'signature'
  readonly initials: Readonly<Record<string, { readonly person: string; readonly at: number }>>
  readonly signatures: Readonly<Record<string, Signature>>
  readonly declined: readonly string[]
  /** party → question that its reservation names */
  readonly reservations: Readonly<Record<string, string>>
  /** Parties whose reservation stands: nobody objected within the stage (TRT-2). */
  readonly stood: readonly string[]
  /** Parties bound, and how each expressed its consent. */
  readonly consents: Readonly<Record<string, 'signature' | 'confirmation' | 'ratification'>>
  readonly refusedAtHome: readonly string[]
  readonly provisional: boolean
}

export interface World {
  readonly seq: number
  readonly scenario: Scenario
  readonly hash: string
  readonly seed: number
  readonly pace: PaceId
  readonly botsFillSeats: boolean
  readonly phase: 'lobby' | 'talks' | 'over'
  readonly openedAt: number
  /** `ended` holds while the consequences of a stage's end are drawn: nothing new begins then. */
  readonly stage: {
    readonly id: string
    readonly enteredAt: number
    readonly goalMet: boolean
    readonly ended: boolean
  }
  readonly chair: string
  /** `pausedAt` is 0 while the clocks run; deadlines are epoch ms by key, e.g. `stage`, `ballot:b3`. */
  readonly clock: { readonly pausedAt: number; readonly deadlines: Readonly<Record<string, number>> }
  readonly rules: {
    readonly values: Readonly<Record<string, string>>
    readonly status: 'open' | 'adopted' | 'default'
    readonly refused: readonly string[]
  }
  readonly questions: Readonly<Record<string, QuestionState>>
  readonly worded: Readonly<Record<string, WordedOption>>
  readonly order: readonly string[]
  readonly round: number
  readonly discussing: string
  readonly listing: { readonly called: boolean; readonly answered: readonly string[]; readonly closed: boolean }
  readonly ranking: {
    readonly ranks: Readonly<Record<string, Readonly<Record<string, Rank>>>>
    readonly closed: boolean
  }
  readonly ballots: Readonly<Record<string, Ballot>>
  readonly openBallot: string
  readonly lastBallot: string
  readonly silences: Readonly<Record<string, Silence>>
  readonly marks: {
    readonly by: Readonly<Record<string, readonly string[]>>
    readonly closed: boolean
    readonly packable: readonly string[]
  }
  readonly packages: Readonly<Record<string, Package>>
  /** package → the parties that support its present number (PKG-3). Apart from the packages: it changes far more often. */
  readonly support: Readonly<Record<string, readonly string[]>>
  readonly channels: Readonly<Record<string, Channel>>
  readonly people: Readonly<Record<string, Person>>
  readonly seats: Readonly<Record<string, Seat>>
  readonly documents: Readonly<Record<string, DocumentState>>
  readonly injected: readonly string[]
  /** What injects changed in the briefs: red line → added risk; party → added reservation value. */
  readonly risks: Readonly<Record<string, number>>
  readonly reservations: Readonly<Record<string, number>>
  /** How many ballots, packages, channels … were ever opened: the next id. */
  readonly counters: Readonly<Record<string, number>>
}

/** Looks an id from outside up in a record, own properties only; undefined for anything else. */
export const own = <T>(record: Readonly<Record<string, T>>, id: string): T | undefined =>
  Object.hasOwn(record, id) ? record[id] : undefined
