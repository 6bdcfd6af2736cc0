/** The ballots of a table, open and closed. */

import type { Cast, Position } from '../../../decisions/position.ts'
import type { DecisionRule } from '../../../decisions/rule.ts'
import type { Verdict } from '../../../decisions/verdict.ts'
import type { ById, Parties } from '../../kernel/event.ts'
import type { Subject } from './subject.ts'

export interface Ballot {
  readonly id: string
  readonly body: string
  readonly subject: Subject
  readonly rule: DecisionRule
  /** The party that put it to the vote. */
  readonly by: string
  /** Parties with a vote, in the order of the body. */
  readonly electorate: Parties
  /** The party that the decision concerns (DEC-2), or ''. */
  readonly concerned: string
  /** Answers that the rules force (DEC-7). */
  readonly forced: ById<Cast>
  readonly rollCall: boolean
  /** Under roll-call, the party that is called now, or '' (FLR-15). */
  readonly called: string
  /** Parties that passed when they were called. */
  readonly passed: Parties
  /** Questions that it is about to settle or to freeze. */
  readonly decides: readonly string[]
  /** About the course of the talks: it can be moved again, so it is counted. */
  readonly isMotion: boolean
  /** The procedure with which it goes on in the next stage (STG-3), or ''. */
  readonly carriesWith: string
  readonly quorum: number
  /** The paper of which it is a line, by the id of the first; '' where it stands alone (STG-3). */
  readonly paper: string
  /** The stage in which it was opened. */
  readonly stage: string
  readonly open: boolean
  readonly answers: ById<Position>
  readonly verdict: Verdict | null
}

export interface BallotsState {
  readonly all: ById<Ballot>
  /** body → how many were ever opened there: numbers tell of no other body (CHN-5) */
  readonly counts: ById<number>
}

declare module '../../kernel/world.ts' {
  interface Slices {
    ballots: BallotsState
  }
}

/** While this deadline runs, the state that is called has time to answer (FLR-15). */
export const callClock = (ballot: string): string => `roll:${ballot}`
