/**
 * What one party wants (SCR-1): its preferences, and what the talks have added to them. A brief alone is that at the
 * outset, when nobody has worded an option and no news has come.
 */
import type { Brief } from '../../scenario/schema.ts'

export interface Interests extends Pick<Brief, 'weights' | 'values' | 'outside' | 'reservation' | 'redLines'> {
  /** Its own scores, 0–100, of options worded at the table (TXT-3). */
  readonly scores?: Readonly<Record<string, number>>
  /** What news added to the risk of its red lines, in percent, by red line. */
  readonly addedRisks?: Readonly<Record<string, number>>
  /** What news added to its walk-away value, on the scale of own value. */
  readonly addedReservation?: number
}
