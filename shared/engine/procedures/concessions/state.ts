/** What a seat believes of the others, and the concessions that two have promised one another on condition. */
import type { ById, Parties } from '../../kernel/event.ts'

/** What a party believes that another hopes for or needs (CON-1): its answer to a question, or words; both may be ''. */
export interface Need {
  readonly of: string
  readonly question: string
  readonly option: string
  readonly words: string
  readonly lang: string
}

/** An accepted exchange of concessions (CON-3): what each of the two gives is what the other asked for. */
export interface Concession {
  /** That of the offer that was accepted. */
  readonly id: string
  /** Where it was made: the plenary's or a channel's id. */
  readonly channel: string
  /** Who offered it, and who accepted it. */
  readonly by: string
  readonly to: string
  /** The document whose ratification by both releases it. */
  readonly agreement: string
  readonly gives: ById<string>
  readonly asks: ById<string>
  /** Who heard it there. */
  readonly seenBy: Parties
  readonly status: 'conditional' | 'in-effect'
}

export interface ConcessionsState {
  /** party → its list, by whom and what it is about */
  readonly needs: ById<ById<Need>>
  /** Only those that stand: what has become of the others the record tells. */
  readonly agreed: ById<Concession>
}

declare module '../../kernel/world.ts' {
  interface Slices {
    concessions: ConcessionsState
  }
}
