/** Standing committees: which of their decisions may still be called up, and whether the plenary waits for them. */
import type { ById } from '../../kernel/event.ts'

export interface CommitteesState {
  /** question → the committee whose decision on it may still be called up */
  readonly callable: ById<string>
  /** committees that sit before the plenary, not beside it */
  readonly before: readonly string[]
}

declare module '../../kernel/world.ts' {
  interface Slices {
    committees: CommitteesState
  }
}
