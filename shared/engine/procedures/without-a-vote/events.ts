/** Facts about what the chair takes to be agreed. */
import type { DecisionRule } from '../../../decisions/rule.ts'
import type { InBody } from '../../bodies/events.ts'
import type { Parties } from '../../kernel/event.ts'
import type { Subject } from '../ballots/subject.ts'
import type { Matter } from './state.ts'

interface OfCall extends InBody {
  call: string
  subject: Subject
}

export interface WithoutAVoteEvents {
  /** The chair says what it takes to be agreed; whoever objects says so before `until`. */
  'objections-called': InBody & Matter & { call: string; until: number }
  'objection-raised': OfCall & { party: string; reason: string }
  /** A party wants a vote instead, which opens at once. */
  'vote-asked-for': InBody & Matter & { call: string; party: string }
  'stood-aside': OfCall & { party: string }
  'agreed-without-vote': OfCall & { rule: DecisionRule; by: string; aside: Parties }
  /** `unmet`: its time ran out, but what it needs was there no longer; `overtaken`: its question was closed otherwise, or its stage is over. */
  'call-lapsed': OfCall & { why: 'unmet' | 'overtaken' }
}

declare module '../../kernel/event.ts' {
  interface Events extends WithoutAVoteEvents {}
}
