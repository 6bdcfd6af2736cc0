/** Facts about turns at the ballot. */
import type { InBody } from '../../bodies/events.ts'

export interface TurnEvents {
  /** The floor is free: whoever has not had its turn has until then to take it. */
  'turns-clock-set': InBody & { until: number }
  'turn-passed': InBody & { party: string }
}

declare module '../../kernel/event.ts' {
  interface Events extends TurnEvents {}
}
