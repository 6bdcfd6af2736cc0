/** Facts about ballots. */

import type { Cast, Position } from '../../../decisions/position.ts'
import type { DecisionRule } from '../../../decisions/rule.ts'
import type { Verdict } from '../../../decisions/verdict.ts'
import type { InBody } from '../../bodies/events.ts'
import type { ById, Parties } from '../../kernel/event.ts'
import type { Subject } from './subject.ts'

export interface BallotEvents {
  'ballot-opened': InBody & {
    ballot: string
    subject: Subject
    rule: DecisionRule
    by: string
    electorate: Parties
    concerned: string
    forced: ById<Cast>
    rollCall: boolean
    decides: readonly string[]
    isMotion: boolean
    carriesWith: string
    quorum: number
    paper: string
    /** 0 under roll-call, where each call has its own time. */
    until: number
  }
  /** `again`: it has passed before. */
  'party-called': InBody & { ballot: string; party: string; again: boolean; until: number }
  'vote-passed': InBody & { ballot: string; party: string }
  'ballot-cast': InBody & { ballot: string; party: string; position: Cast; rollCall: boolean }
  'ballot-closed': InBody & { ballot: string; subject: Subject; answers: ById<Position>; verdict: Verdict }
  'ballot-lapsed': InBody & { ballot: string; subject: Subject }
}

declare module '../../kernel/event.ts' {
  interface Events extends BallotEvents {}
}
