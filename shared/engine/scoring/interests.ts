/**
 * What one party wants (SCR-1): its preferences, and what the talks have added to them. A brief alone is that at the
 * outset, when nobody has worded an option and no news has come.
 */
import type { Brief } from '../../scenario/schema.ts'
import { countedScores, redLinesOver, type Worded } from './wording.ts'

type Numbers = Readonly<Record<string, number>>

export interface Interests extends Pick<Brief, 'weights' | 'values' | 'redLines'> {
  /** question → value outside its document, as news have left it (SCR-1, SCR-4) */
  readonly outside: Numbers
  /** What options worded at the table count for it, 0–100 (TXT-3); one that is missing counts as left open. */
  readonly counted?: Numbers
  /** Its own scores of them, 0–100: for its own calculator and for nothing else (TXT-3). */
  readonly estimates?: Numbers
  /** What news added to the risk of its red lines, in percent, by red line. */
  readonly addedRisks?: Numbers
}

/** What the talks have added for one party. */
export interface Added {
  readonly worded: ReadonlyMap<string, Worded>
  /** Worded option → the instructor's score for this party. */
  readonly resultScores: Numbers
  readonly estimates: Numbers
  readonly risks: Numbers
  /** What news added to outside values, by question. */
  readonly outside: Numbers
}

/** The brief with what the talks have added. */
export const interestsWith = (brief: Brief, added: Added): Interests => ({
  ...brief,
  redLines: redLinesOver(brief.redLines, added.worded),
  counted: countedScores(brief.values, added.worded, added.resultScores),
  estimates: added.estimates,
  outside: Object.fromEntries(Object.entries(brief.outside).map(([q, value]) => [q, value + (added.outside[q] ?? 0)])),
  addedRisks: added.risks,
})

/** The same as its own calculator takes them: with its own scores of what was worded (TXT-3). */
export const asEstimated = (interests: Interests): Interests => ({
  ...interests,
  counted: { ...interests.counted, ...interests.estimates },
})
