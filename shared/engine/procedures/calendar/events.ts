/** Facts about carrying out what was signed. */
import type { ById, Parties } from '../../kernel/event.ts'
import type { Conduct, Duty } from '../../scoring/deeds.ts'

export interface CalendarEvents {
  /** `until`: by then all have chosen; who is silent carries out what it signed. */
  'period-opened': { period: string; duties: ById<readonly Duty[]>; until: number }
  'duty-chosen': { period: string; party: string; duty: string; obligation: string; conduct: Conduct }
  /** What each has done, unseen breaches included. `silent`: who let the time run out with something unanswered. */
  'period-shown': { period: string; conduct: ById<ById<Conduct>>; silent: Parties; until: number }
  /** What all can see of one who did not carry out what was due. */
  'duty-seen': { period: string; party: string; obligation: string; how: 'delay' | 'open' }
  'period-passed': { period: string; party: string }
  /** `watching`: who is bound, and so has looked at the others. */
  'period-closed': { period: string; watching: Parties }
}

declare module '../../kernel/event.ts' {
  interface Events extends CalendarEvents {}
}
