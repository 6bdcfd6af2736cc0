/** What comes of a case: the quorum (DEC-0), the rule of its kind, and at least one yes (DEC-0). */
import { answerOf, type Case, countedAnswers } from './case.ts'
import { byConsensus } from './consensus.ts'
import { byMajority } from './majority.ts'
import { type Answers, partiesWith } from './position.ts'
import type { DecisionRule } from './rule.ts'
import { byCouncil } from './security-council.ts'
import { byUnanimity } from './unanimity.ts'
import type { Decided } from './verdict.ts'
import { byWeight } from './weighted.ts'

/** Never adopts without one yes that counts, nor without its quorum. */
export function decide(ballot: Case): Decided {
  const present = presentIn(ballot)
  if (present < ballot.quorum) return lacking(ballot.quorum, present)
  const answers = countedAnswers(ballot)
  const decided = byRule(ballot.rule, answers)
  // Where it is enough that nobody objects, or where all that was cast is nothing, the rule alone would be content.
  const isEmpty = decided.outcome === 'adopted' && partiesWith(answers, 'yes').length === 0
  return isEmpty ? lacking(1, 0) : decided
}

/** What the rule alone makes of the answers that count. */
export function byRule(rule: DecisionRule, answers: Answers): Decided {
  switch (rule.kind) {
    case 'consensus':
    case 'consensus-minus-one':
      return byConsensus(rule, answers)
    case 'unanimity':
      return byUnanimity(answers)
    case 'majority':
      return byMajority(rule, answers)
    case 'weighted':
      return byWeight(rule, answers)
    case 'security-council':
      return byCouncil(rule, answers)
  }
}

/** How many answered anything at all. */
export const presentIn = (ballot: Case): number =>
  ballot.electorate.filter((party) => answerOf(ballot, party) !== 'absent').length

/** DEC-0: a yes or a quorum is missing. */
const lacking = (needed: number, reached: number): Decided => ({
  outcome: 'insufficient',
  rule: 'DEC-0',
  needed,
  reached,
  against: [],
  aside: [],
})
