/** Unanimity: every party says yes (DEC-3). A no blocks it; without one, what is missing are votes. */
import { type Answers, partiesWith } from './position.ts'
import type { Decided } from './verdict.ts'

export function byUnanimity(answers: Answers): Decided {
  const all = Object.keys(answers)
  const against = all.filter((party) => answers[party] !== 'yes')
  return {
    outcome: against.length === 0 ? 'adopted' : partiesWith(answers, 'no').length > 0 ? 'blocked' : 'insufficient',
    rule: 'DEC-3',
    needed: all.length,
    reached: partiesWith(answers, 'yes').length,
    against,
    aside: [],
  }
}
