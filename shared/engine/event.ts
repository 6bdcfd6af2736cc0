/**
 * The facts of a table. Events are for ever: add a new one, never change the meaning of an old one.
 * Times are epoch ms; `until` is the deadline that the event sets.
 */
import type { DecisionRule, Verdict } from '../decisions/judge.ts'
import type { Cast, Position } from '../decisions/position.ts'
import type { PaceId } from '../scenario/schema.ts'
import type { Actor } from './actor.ts'
import type { Subject } from './subject.ts'
import type { Rank, Role, Signature } from './world.ts'

type Parties = readonly string[]
type By<T> = Readonly<Record<string, T>>

type TableEvent =
  | { type: 'table-opened'; scenario: string; hash: string; seed: number; pace: PaceId; rulesVersion: number; botsFillSeats: boolean }
  | { type: 'talks-begun' }
  | { type: 'stage-entered'; stage: string; until: number }
  | { type: 'stage-goal-met'; stage: string; until: number }
  | { type: 'stage-ended'; stage: string; by: 'goal' | 'time' | 'instructor' | 'motion' }
  | { type: 'chair-passed'; from: string; to: string; step: string }
  | { type: 'deadline-passed'; key: string }
  | { type: 'talks-ended'; agreed: Parties; inForce: Parties }

type ProtocolEvent =
  | { type: 'rule-changed'; ruleId: string; value: string }
  | { type: 'rules-adopted'; values: By<string> }
  | { type: 'rules-defaulted'; values: By<string> }

type AgendaEvent =
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
  | { type: 'question-settled'; question: string; option: string; how: 'backing' | 'vote' | 'silence' | 'package' | 'correction'; aside: Parties; provisional: boolean }
  | { type: 'settlement-confirmed'; question: string }
  | { type: 'settlement-joined'; question: string; party: string }
  | { type: 'question-reopened'; question: string; by: 'motion' | 'correction' }
  | { type: 'question-left-open'; question: string }

type TextEvent =
  | { type: 'option-backed'; question: string; option: string; party: string }
  | { type: 'backing-withdrawn'; question: string; party: string }
  | { type: 'option-added'; question: string; option: string; party: string; wording: string; lang: string; forInterests: Parties; base: string; change: 'new' | 'add' | 'delete' | 'replace' }
  | { type: 'wording-scored'; question: string; option: string; values: By<number> }

type PackageEvent =
  | { type: 'movables-marked'; party: string; questions: Parties }
  | { type: 'marks-closed'; packable: Parties }
  | { type: 'package-offered'; package: string; revision: number; party: string; terms: By<string>; key: string; gains: By<string>; shownTo: Parties; tabled: boolean; until: number }
  | { type: 'package-tabled'; package: string; revision: number; party: string; terms: By<string>; key: string; gains: By<string> }
  | { type: 'package-supported'; package: string; revision: number; party: string; seenBy: Parties }
  | { type: 'package-support-withdrawn'; package: string; revision: number; party: string; seenBy: Parties }
  | { type: 'package-adopted'; package: string; revision: number; terms: By<string>; aside: Parties }
  | { type: 'concession-noted'; party: string; question: string; from: string; to: string }
  | { type: 'package-refused'; package: string; revision: number }
  | { type: 'package-lapsed'; package: string; revision: number; reason: 'deadline' | 'replaced' | 'stage' | 'withdrawn'; seenBy: Parties; tabled: boolean }

type BallotEvent =
  | { type: 'ballot-opened'; ballot: string; subject: Subject; rule: DecisionRule; by: string; eligible: Parties; rollCall: boolean; until: number }
  | { type: 'ballot-cast'; ballot: string; party: string; position: Cast; rollCall: boolean }
  | { type: 'ballot-closed'; ballot: string; subject: Subject; answers: By<Position>; verdict: Verdict }
  | { type: 'ballot-lapsed'; ballot: string; subject: Subject }
  | { type: 'silence-opened'; silence: string; question: string; option: string; by: string; until: number }
  | { type: 'silence-broken'; silence: string; question: string; option: string; party: string; reason: string }
  | { type: 'silence-held'; silence: string; question: string; option: string }
  | { type: 'silence-lapsed'; silence: string; question: string }

type ChannelEvent =
  | { type: 'channel-opened'; channel: string; by: string; invited: Parties; secret: boolean }
  | { type: 'invitation-accepted' | 'invitation-declined' | 'channel-left'; channel: string; party: string; secret: boolean; seenBy: Parties }
  | { type: 'said'; channel: string; party: string; person: string; name: string; text: string; lang: string; members: Parties }

type DelegationEvent =
  | { type: 'person-seated'; person: string; name: string; party: string; role: Role; bot: boolean }
  | { type: 'person-unseated'; person: string; party: string }
  | { type: 'person-returned' | 'person-left'; person: string; party: string; until: number }
  | { type: 'powers-delegated'; party: string; person: string; by: 'head' | 'grace' }
  | { type: 'powers-returned'; party: string }
  | { type: 'bot-took-seat'; party: string; person: string }
  | { type: 'bot-released'; party: string; person: string }
  | { type: 'room-left' | 'room-returned'; party: string }
  | { type: 'withdrawal-announced'; party: string }
  | { type: 'withdrawal-confirmed'; party: string; until: number }
  | { type: 'withdrawal-undone' | 'withdrawal-final'; party: string }

type TreatyEvent =
  | { type: 'document-agreed'; document: string }
  | { type: 'document-not-opened'; document: string }
  | { type: 'document-step-due'; document: string; until: number }
  | { type: 'document-adopted' | 'document-refused'; document: string }
  | { type: 'initialling-opened'; document: string; until: number }
  | { type: 'document-initialled'; document: string; party: string; person: string }
  | { type: 'document-authenticated'; document: string; by: 'initialling' | 'signature'; parties: Parties }
  | { type: 'signature-opened'; document: string }
  | { type: 'document-signed'; document: string; party: string; person: string; mode: Signature['mode'] }
  | { type: 'signature-declined'; document: string; party: string; reason: string }
  | { type: 'reservation-made'; document: string; party: string; question: string }
  | { type: 'reservation-objected'; document: string; party: string; by: string; question: string }
  | { type: 'reservation-stood'; document: string; party: string; question: string }
  | { type: 'provisional-application-began'; document: string; party: string }
  | { type: 'consent-expressed'; document: string; party: string; person: string; how: 'signature' | 'confirmation' | 'ratification' }
  | { type: 'parliament-refused'; document: string; party: string; redLines: Parties; risk: number }
  | { type: 'consent-declined'; document: string; party: string; reason: string }
  | { type: 'document-in-force'; document: string; parties: Parties }
  | { type: 'document-failed'; document: string }

type InstructorEvent =
  | { type: 'paused' | 'resumed' }
  | { type: 'outage-ended'; from: number; to: number }
  | { type: 'time-extended'; key: string; seconds: number; until: number }
  | { type: 'announced'; text: string }
  | { type: 'news-arrived'; inject: string; by: 'clock' | 'instructor' }
  | { type: 'noted'; text: string }

export type Event =
  | TableEvent | ProtocolEvent | AgendaEvent | TextEvent | PackageEvent | BallotEvent | ChannelEvent
  | DelegationEvent | TreatyEvent | InstructorEvent
export type EventType = Event['type']
export type EventOf<T extends EventType> = Extract<Event, { type: T }>

/** An event with its place in the record. `actionId` stands on the first event of an act, null on its consequences. */
export interface Fact {
  readonly seq: number
  readonly at: number
  readonly actor: Actor
  readonly actionId: string | null
  readonly event: Event
}
