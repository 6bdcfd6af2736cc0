/** Consensus: adopted when nobody objects (DEC-1), or nobody but the party concerned, which is not among the answers (DEC-2). */
import { type Answers, partiesWith } from './position.ts'
import type { Consensus, ConsensusMinusOne } from './rule.ts'
import type { Decided } from './verdict.ts'

export function byConsensus(rule: Consensus | ConsensusMinusOne, answers: Answers): Decided {
  const against = partiesWith(answers, 'no')
  const mayStandAside = rule.kind === 'consensus' && rule.aside
  return {
    outcome: against.length === 0 ? 'adopted' : 'blocked',
    rule: rule.kind === 'consensus' ? 'DEC-1' : 'DEC-2',
    needed: 0,
    reached: against.length,
    against,
    aside: mayStandAside ? partiesWith(answers, 'not-interested') : [],
  }
}
