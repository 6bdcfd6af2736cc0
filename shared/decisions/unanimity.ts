/** Unanimity: every party says yes (DEC-3). */
import { type Answers, partiesWith } from './position.ts'
import type { Decided } from './verdict.ts'

export function byUnanimity(answers: Answers): Decided {
  const all = Object.keys(answers)
  const against = all.filter((party) => answers[party] !== 'yes')
  return {
    outcome: against.length === 0 ? 'adopted' : 'blocked',
    rule: 'DEC-3',
    needed: all.length,
    reached: partiesWith(answers, 'yes').length,
    against,
    aside: [],
  }
}
