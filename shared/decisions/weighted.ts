/** Weighted votes: a share of all weights that may be cast, or so many parties that another body takes it up (DEC-4). */
import { type Answers, partiesWith } from './position.ts'
import type { Weighted } from './rule.ts'
import { fewest, reaches } from './share.ts'
import type { Decided } from './verdict.ts'

/** `answers` are those of the parties with a weight: whoever lost its vote is on neither side of the sum. */
export function byWeight(rule: Weighted, answers: Answers): Decided {
  const yes = partiesWith(answers, 'yes')
  const reached = weightOf(rule, yes)
  const all = weightOf(rule, Object.keys(answers))
  const refers = rule.referTo !== undefined && yes.length >= rule.referTo.inFavour
  return {
    outcome: reaches(reached, all, rule) ? 'adopted' : refers ? 'referred' : 'insufficient',
    rule: 'DEC-4',
    needed: fewest(all, rule),
    reached,
    against: partiesWith(answers, 'no'),
    aside: [],
  }
}

const weightOf = ({ weights }: Weighted, parties: readonly string[]): number =>
  parties.reduce((sum, party) => sum + (weights[party] ?? 0), 0)
