/** The work that a code costs where many were wrong. */
import { sha256 } from 'js-sha256'
import { isSolved, type Puzzle } from '../../shared/protocol/puzzle.ts'

/** So many tries, and the page breathes. */
const AT_ONCE = 2_000

const digestOf = (text: string): number[] => sha256.array(text)

export async function solve(puzzle: Puzzle): Promise<string> {
  for (let proof = 0; ; proof += 1) {
    if (isSolved(puzzle, String(proof), digestOf)) return String(proof)
    if (proof % AT_ONCE === 0) await new Promise((next) => setTimeout(next, 0))
  }
}
