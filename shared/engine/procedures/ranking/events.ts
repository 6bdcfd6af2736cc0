/** Facts about the joint prioritisation. */
import type { ById } from '../../kernel/event.ts'
import type { Rank } from '../agenda/state.ts'

export interface RankingEvents {
  'questions-ranked': { party: string; ranks: ById<Rank> }
  'ranking-closed': { classes: ById<Rank>; order: readonly string[] }
}

declare module '../../kernel/event.ts' {
  interface Events extends RankingEvents {}
}
