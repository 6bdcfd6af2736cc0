/** A share of all members, or of the yes and no that were cast: whoever abstains is not voting (AGD-8, DEC-10 to DEC-12). */
import { type Answers, partiesWith } from './position.ts'
import type { Majority } from './rule.ts'
import { fewest, reaches } from './share.ts'
import type { Decided } from './verdict.ts'

export function byMajority(rule: Majority, answers: Answers): Decided {
  const against = partiesWith(answers, 'no')
  const members = Object.keys(answers).length
  const yes = partiesWith(answers, 'yes').length
  const all = rule.of === 'members' ? members : yes + against.length
  return {
    outcome: reaches(yes, all, rule) ? 'adopted' : 'insufficient',
    rule: rule.assembly ? 'DEC-10' : 'DEC-12',
    needed: rule.of === 'members' ? fewest(members, rule) : neededAgainst(rule, against.length, members),
    reached: yes,
    against,
    aside: [],
  }
}

/** The fewest yes that carry it against so many no; all members, and one at the least, where even they would not. */
function neededAgainst(rule: Majority, no: number, members: number): number {
  for (let yes = 1; yes < members; yes++) if (reaches(yes, yes + no, rule)) return yes
  return Math.max(1, members)
}
