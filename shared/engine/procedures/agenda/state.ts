/** The questions of a table: who backs what, where each stands, and in which order they are taken. */

import type { Scenario } from '../../../scenario/schema.ts'
import { PLENARY } from '../../bodies/plenary.ts'
import type { ById, Parties } from '../../kernel/event.ts'

export type QuestionStatus =
  | 'open'
  | 'under-discussion'
  | 'frozen'
  | 'provisional'
  | 'settled'
  | 'left-open'
  | 'unraised'
/** 1 most important, 2 medium, 3 minor. */
export type Rank = 1 | 2 | 3

export interface QuestionState {
  readonly id: string
  readonly status: QuestionStatus
  /** The body that has it before it. */
  readonly body: string
  /** 0 before the ranking closed (AGD-3). */
  readonly class: 0 | Rank
  readonly raisedBy: string
  /** party → option that it backs, in public (TXT-1) */
  readonly backing: ById<string>
  /** The backing at the time of freezing: the positions on record (AGD-5). */
  readonly positions: ById<string>
  readonly frozenInRound: number
  /** The option agreed, `left-open`, or '' */
  readonly agreed: string
  readonly aside: Parties
  /** Options on which a ballot failed or silence was broken since the question was last taken. */
  readonly refused: readonly string[]
  /** The time ran out while a ballot was open: freeze when it closes (AGD-5). */
  readonly timeUp: boolean
}

export interface AgendaState {
  readonly questions: ById<QuestionState>
  /** Ids of those that are on the list, in the order of the agenda. */
  readonly order: readonly string[]
}

declare module '../../kernel/world.ts' {
  interface Slices {
    agenda: AgendaState
  }
}

/** Before anything has happened to it. */
export const question = (id: string, isHidden: boolean): QuestionState => ({
  id,
  status: isHidden ? 'unraised' : 'open',
  body: PLENARY,
  class: 0,
  raisedBy: '',
  backing: {},
  positions: {},
  frozenInRound: 0,
  agreed: '',
  aside: [],
  refused: [],
  timeUp: false,
})

/** AGD-1: the scenario's questions are on the list from the start, hidden ones are not. */
export const startAgenda = ({ questions }: Scenario): AgendaState => ({
  questions: Object.fromEntries(questions.map((q) => [q.id, question(q.id, q.hidden !== undefined)])),
  order: questions.filter((q) => q.hidden === undefined).map((q) => q.id),
})
