/** Facts about straw polls. */
import type { Answer } from './state.ts'

export interface StrawPollEvents {
  'straw-poll-asked': { poll: string; party: string; question: string; lang: string; until: number }
  'straw-poll-answered': { poll: string; party: string; answer: Answer }
  'straw-poll-closed': { poll: string; yes: number; no: number; silent: number }
}

declare module '../../kernel/event.ts' {
  interface Events extends StrawPollEvents {}
}
