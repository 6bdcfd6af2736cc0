/**
 * What an outcome is worth to a party (SCR-4): Σ weight × value over all questions, a whole number 0–10,000.
 * Pure functions of a brief, used by the desk's calculator, the bots, the checks and the result alike.
 */
import { LEFT_OPEN } from '../../scenario/left-open.ts'
import type { Brief } from '../../scenario/schema.ts'

/** question → option in force for the party; a question that is missing is outside the document. */
export type Outcome = Readonly<Record<string, string | undefined>>

/** The party's value 0–100 of one question under `option`; `undefined` means outside the document. */
export function questionValue(
  brief: Brief,
  question: string,
  option: string | undefined,
  scores: Readonly<Record<string, number>> = {},
): number {
  const values = brief.values[question] ?? {}
  const open = values[LEFT_OPEN] ?? 0
  if (option === undefined) return brief.outside?.[question] ?? open
  return values[option] ?? scores[option] ?? open
}

/** The party's own value of a whole outcome, 0–10,000. `scores` holds its scores of options worded at the table. */
export function ownValue(brief: Brief, outcome: Outcome, scores: Readonly<Record<string, number>> = {}): number {
  let sum = 0
  for (const [question, weight] of Object.entries(brief.weights)) {
    if (weight > 0) sum += weight * questionValue(brief, question, outcome[question], scores)
  }
  return sum
}
