/** Facts about people and their seats. */
import type { Role } from './state.ts'

interface OfPerson {
  party: string
  person: string
}
export interface DelegationEvents {
  /** `late`: into a delegation whose talks were on, which reads to it from here on only (DEL-4). */
  'person-seated': OfPerson & { name: string; role: Role; bot: boolean; late?: true }
  'admission-asked': OfPerson & { name: string; role: Role; until: number }
  'admission-answered': OfPerson & { name: string; admitted: boolean; how: 'head' | 'instructor' | 'time' }
  'earlier-shown': OfPerson
  /** Its words and its name are taken out of what came before. */
  'person-forgotten': OfPerson
  'seats-locked': { locked: boolean }
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
