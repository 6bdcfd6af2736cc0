/** Who waits for its turn at the ballot (AGD-10). */
import type { ById, Parties } from '../../kernel/event.ts'

export interface TurnsState {
  /** body → party that put an option to the vote → the others that have not had their turn since */
  readonly waits: ById<ById<Parties>>
}

declare module '../../kernel/world.ts' {
  interface Slices {
    turns: TurnsState
  }
}
