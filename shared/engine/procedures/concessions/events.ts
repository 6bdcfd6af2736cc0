/** Facts about concessions. That one was offered, countered or declined are facts of direct proposals. */
import type { ById, Parties } from '../../kernel/event.ts'

interface About {
  concession: string
  channel: string
  /** The two that promised. */
  parties: Parties
  agreement: string
  /** Who heard it: the members of the channel at that time. */
  seenBy: Parties
}

export interface ConcessionEvents {
  /** Where option and words are '', it is struck off the list. */
  'need-noted': { party: string; of: string; question: string; option: string; words: string; lang: string }
  'concession-accepted': About & { gives: ById<string>; asks: ById<string> }
  'concession-took-effect': About
  /**
   * `settled`: one of its questions was settled otherwise for all; `refused`: one of the two will not be bound by the agreement;
   * `failed`: the agreement comes to nothing; `stage`: its time is over; `left`: one of the two left the negotiation.
   */
  'concession-lapsed': About & { reason: 'settled' | 'refused' | 'failed' | 'stage' | 'left' }
}

declare module '../../kernel/event.ts' {
  interface Events extends ConcessionEvents {}
}
