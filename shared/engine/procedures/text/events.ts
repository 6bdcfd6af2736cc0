/** Facts about the text. */
import type { Lang } from '../../../scenario/schema.ts'
import type { InBody } from '../../bodies/events.ts'
import type { Parties } from '../../kernel/event.ts'

export interface TextEvents {
  'option-backed': InBody & { question: string; option: string; party: string }
  'backing-withdrawn': InBody & { question: string; party: string }
  /** All that the party says of the options that it does not back (TXT-6); it takes the place of what it said before. */
  'stance-taken': InBody & { question: string; party: string; canLive: readonly string[]; cannot: readonly string[] }
  /** A ballot on it failed or silence was broken: it is not put again until the question is taken anew. */
  'option-refused': { question: string; option: string }
  'option-added': InBody & {
    question: string
    option: string
    party: string
    wording: string
    lang: Lang
    forInterests: Parties
    base: string
    change: 'new' | 'add' | 'delete' | 'replace'
  }
  /** For the calculator of that party alone. */
  'wording-scored': { question: string; option: string; party: string; value: number }
  /** What it counts in the result of that party, which reads it where it sees the option. */
  'result-score-set': { question: string; option: string; party: string; value: number; seenBy: Parties }
}

declare module '../../kernel/event.ts' {
  interface Events extends TextEvents {}
}
