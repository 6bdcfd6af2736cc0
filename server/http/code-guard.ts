/**
 * Six digits can be guessed, so wrong codes are counted by address. A whole class sits behind one address: whoever types
 * the right code of a table that was joined from there before is never held up by somebody else's guesses.
 */
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { HttpProblem } from './problem.ts'

const WRONG_CODES = 40
const SECONDS = 600
/** Addresses and codes that are remembered as good. */
const GOOD_AT_MOST = 10_000

export interface CodeGuard {
  /** Gives what `look` gives. Rejects `too-many-requests` without looking when too many codes from there were wrong. */
  check<T>(address: string, code: string, look: () => Promise<T>): Promise<T>
  /** A code that is known at this address, such as that of a class which was opened from there. */
  trust(address: string, code: string): void
}

/** `isWrong` tells a wrong code from other failures. */
export function codeGuard(isWrong: (error: unknown) => boolean): CodeGuard {
  const wrong = new RateLimiterMemory({ points: WRONG_CODES, duration: SECONDS })
  const good = new Set<string>()
  const trust = (address: string, code: string) => {
    if (good.size >= GOOD_AT_MOST) good.clear()
    good.add(`${address} ${code}`)
  }
  const isHeldUp = async (address: string) => {
    const spent = await wrong.get(address)
    return spent !== null && spent.consumedPoints >= WRONG_CODES
  }
  return {
    trust,
    async check(address, code, look) {
      if (!good.has(`${address} ${code}`) && (await isHeldUp(address))) {
        throw new HttpProblem(429, 'too-many-requests', { seconds: SECONDS })
      }
      try {
        const found = await look()
        trust(address, code)
        return found
      } catch (error) {
        if (isWrong(error)) await wrong.consume(address).catch(() => {})
        throw error
      }
    },
  }
}
