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
}

export type Deed =
  | {
      readonly kind: 'conduct'
      readonly period: string
      readonly party: string
      readonly duty: Duty
      readonly conduct: Conduct
    }
  /** A period is over; who is bound has watched the others. */
  | { readonly kind: 'period'; readonly period: string; readonly watching: readonly string[] }
