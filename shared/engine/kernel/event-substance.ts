/** Facts about the substance: rules of procedure, agenda, text, packages and ballots. */
import type { Cast, Position } from '../../decisions/position.ts'
import type { DecisionRule } from '../../decisions/rule.ts'
import type { Verdict } from '../../decisions/verdict.ts'
import type { Subject } from '../procedures/ballots/subject.ts'
import type { Rank } from './world.ts'

type Parties = readonly string[]
type By<T> = Readonly<Record<string, T>>

export type ProtocolEvent =
  | { type: 'rule-changed'; ruleId: string; value: string }
  | { type: 'rules-adopted'; values: By<string> }
  | { type: 'rules-defaulted'; values: By<string> }

export type AgendaEvent =
  | { type: 'unvoiced-called'; by: string }
  | { type: 'question-raised'; question: string; party: string }
  | { type: 'no-question-answered'; party: string }
  | { type: 'list-closed'; none: Parties }
  | { type: 'questions-ranked'; party: string; ranks: By<Rank> }
  | { type: 'ranking-closed'; classes: By<Rank>; order: Parties }
  | { type: 'question-taken'; question: string; round: number; until: number }
  | { type: 'question-frozen'; question: string; positions: By<string>; reason: 'time' | 'motion' }
  | { type: 'question-time-up'; question: string }
  | { type: 'round-begun'; round: number }
  | {
      type: 'question-settled'
      question: string
      option: string
      how: 'backing' | 'vote' | 'silence' | 'package' | 'correction'
      aside: Parties
      provisional: boolean
    }
  | { type: 'settlement-confirmed'; question: string }
  | { type: 'settlement-joined'; question: string; party: string }
  | { type: 'question-reopened'; question: string; by: 'motion' | 'correction' }
  | { type: 'question-left-open'; question: string }

export type TextEvent =
  | { type: 'option-backed'; question: string; option: string; party: string }
  | { type: 'backing-withdrawn'; question: string; party: string }
  | {
      type: 'option-added'
      question: string
      option: string
      party: string
      wording: string
      lang: string
      forInterests: Parties
      base: string
      change: 'new' | 'add' | 'delete' | 'replace'
    }
  | { type: 'wording-scored'; question: string; option: string; values: By<number> }

export type PackageEvent =
  | { type: 'movables-marked'; party: string; questions: Parties }
  | { type: 'marks-closed'; packable: Parties }
  | {
      type: 'package-offered'
      package: string
      revision: number
      party: string
      terms: By<string>
      key: string
      gains: By<string>
      shownTo: Parties
      tabled: boolean
      until: number
    }
  | {
      type: 'package-tabled'
      package: string
      revision: number
      party: string
      terms: By<string>
      key: string
      gains: By<string>
    }
  | { type: 'package-supported'; package: string; revision: number; party: string; seenBy: Parties }
  | { type: 'package-support-withdrawn'; package: string; revision: number; party: string; seenBy: Parties }
  | { type: 'package-adopted'; package: string; revision: number; terms: By<string>; aside: Parties }
  | { type: 'concession-noted'; party: string; question: string; from: string; to: string }
  | { type: 'package-refused'; package: string; revision: number }
  | {
      type: 'package-lapsed'
      package: string
      revision: number
      reason: 'deadline' | 'replaced' | 'stage' | 'withdrawn'
      seenBy: Parties
      tabled: boolean
    }

export type BallotEvent =
  | {
      type: 'ballot-opened'
      ballot: string
      subject: Subject
      rule: DecisionRule
      by: string
      eligible: Parties
      rollCall: boolean
      until: number
    }
  | { type: 'ballot-cast'; ballot: string; party: string; position: Cast; rollCall: boolean }
  | { type: 'ballot-closed'; ballot: string; subject: Subject; answers: By<Position>; verdict: Verdict }
  | { type: 'ballot-lapsed'; ballot: string; subject: Subject }
  | { type: 'silence-opened'; silence: string; question: string; option: string; by: string; until: number }
  | { type: 'silence-broken'; silence: string; question: string; option: string; party: string; reason: string }
  | { type: 'silence-held'; silence: string; question: string; option: string }
  | { type: 'silence-lapsed'; silence: string; question: string }
