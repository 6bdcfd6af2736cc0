/** What an outcome is worth to a party (SCR-4): Σ weight × value over all questions, a whole number 0–10,000. */
import { LEFT_OPEN } from '../../scenario/left-open.ts'
import type { Interests } from './interests.ts'

/** question → option that binds the party; a question that is missing is outside the document. */
export type Outcome = Readonly<Record<string, string | undefined>>

type Preferences = Pick<Interests, 'weights' | 'values' | 'outside' | 'counted'>

/**
 * The party's value 0–100 of one question under `option`; `undefined` means outside the document. Wholly new wording that has
 * no score counts as left open (TXT-3).
 */
export function questionValue(interests: Preferences, question: string, option: string | undefined): number {
  const values = interests.values[question] ?? {}
  const open = values[LEFT_OPEN] ?? 0
  if (option === undefined) return interests.outside[question] ?? 0
  return values[option] ?? interests.counted?.[option] ?? open
}

/** Whether `option` has a value for the party: by its brief, by what it amends, or by a score (TXT-3). */
export const hasValue = ({ values, counted }: Preferences, question: string, option: string): boolean =>
  values[question]?.[option] !== undefined || counted?.[option] !== undefined

/** What one question contributes to the party's own value under `option`: weight × value. */
export const questionPoints = (interests: Preferences, question: string, option: string | undefined): number =>
  (interests.weights[question] ?? 0) * questionValue(interests, question, option)

/** The party's own value of a whole outcome, 0–10,000. */
export function ownValue(interests: Preferences, outcome: Outcome): number {
  let sum = 0
  for (const question of Object.keys(interests.weights)) sum += questionPoints(interests, question, outcome[question])
  return sum
}

/** The own value where no document binds the party: every question is outside. */
export const valueOutside = (interests: Preferences): number => ownValue(interests, {})
