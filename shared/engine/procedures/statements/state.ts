/** Statements for the record, document by document. */
import type { ById } from '../../kernel/event.ts'

export interface Statement {
  readonly text: string
  readonly lang: string
}
export interface StatementsState {
  /** document → party → its statement, in the order in which they were made */
  readonly made: ById<ById<Statement>>
}

declare module '../../kernel/world.ts' {
  interface Slices {
    statements: StatementsState
  }
}
