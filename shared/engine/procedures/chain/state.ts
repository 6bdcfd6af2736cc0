/** The chain keeps whose time runs; the round and the question under discussion are the body's, the rest the agenda's. */
import type { ById } from '../../kernel/event.ts'

export interface ChainState {
  /** question whose time runs → the body that discusses it */
  readonly running: ById<string>
  /** body → ms of its time that it keeps for what comes back (AGD-10) */
  readonly kept: ById<number>
}

declare module '../../kernel/world.ts' {
  interface Slices {
    chain: ChainState
  }
}
