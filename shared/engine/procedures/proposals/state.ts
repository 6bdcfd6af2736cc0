/** Direct proposals that lie open: "your domestic tariff for our weight in the Committee". */
import type { ById, Parties } from '../../kernel/event.ts'

export interface Proposal {
  readonly id: string
  /** Where it was made: the plenary's or a channel's id. */
  readonly channel: string
  readonly by: string
  readonly to: Parties
  /** question → option: what its author would agree to, and what it asks the others to agree to. */
  readonly gives: ById<string>
  readonly asks: ById<string>
  /** The one that it answers, or ''. */
  readonly answers: string
  /** The document whose ratification releases what it holds, where it is a concession (CON-2); else ''. */
  readonly agreement: string
  /** Who heard it there; all at the table in the plenary. */
  readonly seenBy: Parties
  readonly accepted: Parties
}

export interface ProposalsState {
  /** Only open ones: what has become of the others the record tells. */
  readonly open: ById<Proposal>
  /** channel → how many were made in it */
  readonly counts: ById<number>
}

declare module '../../kernel/world.ts' {
  interface Slices {
    proposals: ProposalsState
  }
}
