/**
 * What a guess of a code costs where many were wrong: work that is checked at once. It belongs to one code, so that
 * the next guess costs as much again, and to a salt of the server, so that nobody has it ready.
 */

export interface Puzzle {
  readonly salt: string
  readonly code: string
  /** How many bits at the start of the SHA-256 are zero. */
  readonly bits: number
}

/** The header with the answer: a figure of one's choice. */
export const PROOF_HEADER = 'kelissoz-proof'

/** `bytes` gives the SHA-256 of a text. */
export function isSolved(
  { salt, code, bits }: Puzzle,
  proof: string,
  bytes: (text: string) => ArrayLike<number>,
): boolean {
  const digest = bytes(`${salt} ${code} ${proof}`)
  for (let bit = 0; bit < bits; bit += 1) if (((digest[bit >> 3] ?? 255) >> (7 - (bit & 7))) & 1) return false
  return true
}
