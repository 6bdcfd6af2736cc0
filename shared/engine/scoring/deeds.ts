/** What was done of what was signed (IMP-1), as the years count it. Pure data: the log has it, and everything is reckoned from it. */

/** Meets it, delays a part, breaks it before all, or breaks it unseen. */
export const CONDUCTS = ['meet', 'delay', 'open', 'hidden'] as const
export type Conduct = (typeof CONDUCTS)[number]

/** What falls due of one party in one period. */
export interface Duty {
  /** The obligation, or `<obligation>~late` for what was put off in the period before. */
  readonly id: string
  readonly obligation: string
  readonly late: boolean
  /** How much of it there is under what was agreed, in percent. */
  readonly percent: number
  /** Parties to whom its being met brings something: those that the same document binds. */
  readonly to: readonly string[]
  /** Force majeure: who delays it is not to blame. */
  readonly excused?: boolean
  /** Of these, the ones to whom it rests because they are suspended or excluded (IMP-5). */
  readonly resting?: readonly string[]
}

/** A breach unseen, by its period and duty. */
export interface Breach {
  readonly party: string
  readonly period: string
  readonly duty: string
}

export type Deed =
  | {
      readonly kind: 'conduct'
      readonly period: string
      readonly party: string
      readonly duty: Duty
      readonly conduct: Conduct
    }
  /** An unseen breach has come to light: an inspection found it, or its author admitted it when asked. */
  | ({ readonly kind: 'found'; readonly by: 'inspection' | 'admission' } & Breach)
  /** An inspection that came to its host: everything matched, it found something, or it was put off without cause. */
  | { readonly kind: 'visit'; readonly party: string; readonly how: 'matched' | 'found' | 'put-off' }
  /** A query: answered in time, or not. */
  | { readonly kind: 'query'; readonly party: string; readonly kept: boolean }
  /** A period is over; who is bound has watched the others. */
  | { readonly kind: 'period'; readonly period: string; readonly watching: readonly string[] }
