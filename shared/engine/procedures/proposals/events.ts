/** Facts about direct proposals. */
import type { ById, Parties } from '../../kernel/event.ts'

interface About {
  proposal: string
  channel: string
  party: string
  /** Who heard it: the members of the channel at that time. */
  seenBy: Parties
}
interface Made extends About {
  to: Parties
  gives: ById<string>
  asks: ById<string>
  /** Why, in its author's words; may be ''. */
  words: string
  lang: string
  until: number
  /** A concession: the document whose ratification releases it (CON-2). */
  agreement?: string
}

export interface ProposalEvents {
  'proposal-made': Made
  /** It answers another one, which is closed by it. */
  'proposal-countered': Made & { answers: string }
  /** `agreed`: all to whom it was made have accepted it, so that it is closed. */
  'proposal-accepted': About & { agreed: boolean }
  'proposal-declined': About & { reason: string; lang: string }
  'proposal-lapsed': About & { reason: 'deadline' | 'replaced' | 'withdrawn' | 'settled' | 'stage' | 'left' }
}

declare module '../../kernel/event.ts' {
  interface Events extends ProposalEvents {}
}
