/** Facts about the course of the table: stages, channels, delegations, treaty, instructor. */
import type { PaceId } from '../../scenario/schema.ts'
import type { Role, Signature } from './world.ts'

type Parties = readonly string[]

export type TableEvent =
  | {
      type: 'table-opened'
      scenario: string
      hash: string
      seed: number
      pace: PaceId
      rulesVersion: number
      botsFillSeats: boolean
    }
  | { type: 'talks-begun' }
  | { type: 'stage-entered'; stage: string; until: number }
  | { type: 'stage-goal-met'; stage: string; until: number }
  | { type: 'stage-ended'; stage: string; by: 'goal' | 'time' | 'instructor' | 'motion' }
  | { type: 'chair-passed'; from: string; to: string; step: string }
  | { type: 'deadline-passed'; key: string }
  | { type: 'talks-ended'; agreed: Parties; inForce: Parties }

export type ChannelEvent =
  | { type: 'channel-opened'; channel: string; by: string; invited: Parties; secret: boolean }
  | {
      type: 'invitation-accepted' | 'invitation-declined' | 'channel-left'
      channel: string
      party: string
      secret: boolean
      seenBy: Parties
    }
  | {
      type: 'said'
      channel: string
      party: string
      person: string
      name: string
      text: string
      lang: string
      members: Parties
    }

export type DelegationEvent =
  | { type: 'person-seated'; person: string; name: string; party: string; role: Role; bot: boolean }
  | { type: 'person-unseated'; person: string; party: string }
  | { type: 'person-returned' | 'person-left'; person: string; party: string; until: number }
  | { type: 'powers-delegated'; party: string; person: string; by: 'head' | 'grace' }
  | { type: 'powers-returned'; party: string }
  | { type: 'bot-took-seat'; party: string; person: string }
  | { type: 'bot-released'; party: string; person: string }
  | { type: 'seat-taken-over' | 'seat-given-back'; party: string; person: string }
  | { type: 'room-left' | 'room-returned'; party: string }
  | { type: 'withdrawal-announced'; party: string }
  | { type: 'withdrawal-confirmed'; party: string; until: number }
  | { type: 'withdrawal-undone' | 'withdrawal-final'; party: string }

export type TreatyEvent =
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
  | {
      type: 'consent-expressed'
      document: string
      party: string
      person: string
      how: 'signature' | 'confirmation' | 'ratification'
    }
  | { type: 'parliament-refused'; document: string; party: string; redLines: Parties; risk: number }
  | { type: 'consent-declined'; document: string; party: string; reason: string }
  | { type: 'document-in-force'; document: string; parties: Parties }
  | { type: 'document-failed'; document: string }

export type InstructorEvent =
  | { type: 'paused' | 'resumed' }
  | { type: 'outage-ended'; from: number; to: number }
  | { type: 'time-extended'; key: string; seconds: number; until: number }
  | { type: 'announced'; text: string }
  | { type: 'news-arrived'; inject: string; by: 'clock' | 'instructor' }
  | { type: 'noted'; text: string }
