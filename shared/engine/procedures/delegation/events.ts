/** Facts about people and their seats. */
import type { Role } from './state.ts'

interface OfPerson {
  party: string
  person: string
}
export interface DelegationEvents {
  'person-seated': OfPerson & { name: string; role: Role; bot: boolean }
  'person-unseated': OfPerson
  'person-returned': OfPerson
  /** After `until` somebody stands in; 0 once the talks are over, when nobody has to. */
  'person-left': OfPerson & { until: number }
  'powers-delegated': OfPerson & { by: 'head' | 'grace' }
  'powers-returned': { party: string }
  'bot-took-seat': OfPerson
  'bot-released': OfPerson
  'seat-taken-over': OfPerson
  'seat-given-back': OfPerson
  'room-left': { party: string }
  'room-returned': { party: string }
  'withdrawal-announced': { party: string }
  'withdrawal-confirmed': { party: string; until: number }
  'withdrawal-undone': { party: string }
  'withdrawal-final': { party: string }
}

declare module '../../kernel/event.ts' {
  interface Events extends DelegationEvents {}
}
