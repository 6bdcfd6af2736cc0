/**
 * What a person has before them at one moment (`look/now.md`): one sentence, one main act, at most two beside it, and whom one waits
 * for. Sentences are ids of `shared/text`, filled by whoever shows them, so that desk, turn bar and live region say the same.
 */
import type { Command } from '../engine/kernel/command.ts'

export type State =
  | 'start'
  | 'rules'
  | 'agenda'
  | 'ranking'
  | 'chain'
  | 'no-objection'
  | 'ballot'
  | 'verdict'
  | 'committee'
  | 'offer'
  | 'package'
  | 'sign'
  | 'ratify'
  | 'parliament'
  | 'years'
  | 'capital'
  | 'news'
  | 'waiting'

type Params = Readonly<Record<string, string>>
type Ids = keyof typeof import('../text/en.json')
/** What the sentences of a family are called: there is none that the text has not. */
type Of<Family extends string, Id = Ids> = Id extends `${Family}.${infer Key}` ? Key : never
export type CoachKey = Of<'coach'>
type Label = Of<'acts'>
export type Why = Of<'why'>

/** The id of a sentence, and the ids that fill its slots. */
export interface Sentence {
  readonly key: `coach.${CoachKey}` | `reasons.${Of<'reasons'>}`
  readonly params: Params
}

/** A move that is in order, with its command complete but for `words`. */
export interface Step {
  readonly move: string
  readonly command: Command
  /** Fields of the command that hold words, and the sentence that is proposed for each: `reason`, `gains.RUS`. */
  readonly words?: Readonly<Record<string, Sentence>>
}

/** Own points 0–10,000 that an act would add to or take from the running score. */
export type Change = number

export interface Act {
  /** What stands on its button: `acts.<label>`. */
  readonly label: Label
  readonly params: Params
  /** Done one after the other. None where the act is the reader's alone: to begin, to go on. */
  readonly steps: readonly Step[]
  /** Why this one, in a line: `why.<why>`. */
  readonly why: Why
  readonly change?: Change
  /** It says yes or no to what others have put. */
  readonly answer?: 'yes' | 'no'
  /** What the person may still change before it is sent. */
  readonly open?: 'reason' | 'terms' | 'ranks' | 'questions' | 'words'
  /** Once done, the reader has seen this, or has said it: it is not offered again. */
  readonly sees?: string
}

export interface Awaited {
  /** Others; none where only a clock is waited for. */
  readonly parties: readonly string[]
  /** The key of the deadline, or ''. */
  readonly until: string
}

export interface Situation {
  readonly state: State
  readonly coach: Sentence
  readonly main?: Act
  /** At most two. */
  readonly second: readonly Act[]
  /** `main` and `second` are answers of the same rank: buttons of equal width. */
  readonly isEqual: boolean
  readonly awaits: Awaited
}

interface Said {
  readonly params?: Params
  readonly main?: Act | undefined
  readonly second?: readonly (Act | undefined)[]
  readonly isEqual?: boolean
  readonly awaits?: Partial<Awaited>
}

/** A situation; what is left out is not there. */
export const situation = (
  state: State,
  coach: CoachKey,
  { params = {}, main, second = [], isEqual = false, awaits = {} }: Said = {},
): Situation => ({
  state,
  coach: { key: `coach.${coach}`, params },
  ...(main && { main }),
  second: second.filter((act): act is Act => act !== undefined).slice(0, 2),
  isEqual,
  awaits: { parties: [], until: '', ...awaits },
})
