/** Facts about carrying out what was signed. */
import type { ById, Parties } from '../../kernel/event.ts'
import type { Breach, Conduct, Duty } from '../../scoring/deeds.ts'
import type { Remarks } from './state.ts'

export interface CalendarEvents {
  /** `until`: by then all have chosen; who is silent carries out what it signed. */
  'period-opened': { period: string; duties: ById<readonly Duty[]>; until: number }
  'duty-chosen': { period: string; party: string; duty: string; obligation: string; conduct: Conduct }
  /** What each has done, unseen breaches included. `asking`: until then one may ask. `silent`: who let the time run out with something unanswered. */
  'period-shown': { period: string; conduct: ById<ById<Conduct>>; silent: Parties; asking: number; until: number }
  /** From here on nothing is asked that would leave no time for an answer. */
  'period-asked-out': { period: string }
  /** What all can see of one who did not carry out what was due. */
  'duty-seen': { period: string; party: string; obligation: string; how: 'delay' | 'open' }
  /** Force majeure: the way to a party is barred in this period. */
  'period-barred': { period: string; event: string; party: string }
  'inspection-announced': { inspection: string; by: string; host: string; kind: string; period: string }
  /** It came to its host; what it has found. */
  'inspection-held': { inspection: string; by: string; host: string; found: readonly Breach[] }
  'inspection-delayed': { inspection: string; by: string; host: string; justified: boolean }
  'inspection-refused': { inspection: string; by: string; host: string }
  'inspection-signed': { inspection: string; host: string; remarks: Remarks }
  /** `until`: of an urgent one; 0 where the period's time is enough. */
  'query-sent': {
    query: string
    by: string
    party: string
    obligation: string
    period: string
    urgent: boolean
    until: number
  }
  'query-answered': {
    query: string
    party: string
    by: string
    obligation: string
    answer: 'kept' | 'broken'
    admitted: readonly Breach[]
  }
  'query-unanswered': { query: string; party: string; by: string; obligation: string }
  'breach-consulted': { party: string; by: string }
  'breach-suspended': { party: string; periods: number }
  'breach-excluded': { party: string }
  'period-passed': { period: string; party: string }
  /** `watching`: who is bound, and so has looked at the others. */
  'period-closed': { period: string; watching: Parties }
}

declare module '../../kernel/event.ts' {
  interface Events extends CalendarEvents {}
}
