/** Says how much time is left until a deadline, at a few moments before it. */
import type { Announcement } from '../procedures/procedure.ts'
import { clock } from '../text/format.ts'
import { deadline, now } from './now.ts'

/** In seconds. */
const MOMENTS = [300, 60, 30, 10]

/** The moment to which the time until `until` has come down, in seconds; 0 for none. */
function momentBefore(until: number, moments: readonly number[]): number {
  const left = Math.ceil((until - now.value) / 1000)
  return until && left > 0 ? (moments.findLast((s) => left <= s) ?? 0) : 0
}

export function timeLeft(
  key: () => string,
  sentence: (time: string) => string,
  moments: readonly number[] = MOMENTS,
): Announcement {
  const when = () => momentBefore(deadline(key()), moments)
  return {
    when,
    say: () => {
      const seconds = when()
      return seconds ? sentence(clock(seconds * 1000)) : ''
    },
  }
}
