/** Facts about texts under silence. */
import type { InBody } from '../../bodies/events.ts'

export interface SilenceEvents {
  'silence-opened': InBody & { silence: string; question: string; option: string; by: string; until: number }
  'silence-broken': InBody & { silence: string; question: string; option: string; party: string; reason: string }
  'silence-held': InBody & { silence: string; question: string; option: string }
  'silence-lapsed': InBody & { silence: string; question: string }
}

declare module '../../kernel/event.ts' {
  interface Events extends SilenceEvents {}
}
