/** The parties' rankings of the questions. */
import type { ById } from '../../kernel/event.ts'
import type { Rank } from '../agenda/state.ts'

export interface RankingState {
  /** party → question → rank */
  readonly ranks: ById<ById<Rank>>
  readonly closed: boolean
}

declare module '../../kernel/world.ts' {
  interface Slices {
    ranking: RankingState
  }
}
