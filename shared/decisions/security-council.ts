/**
 * The Security Council: enough votes in favour (DEC-5) and no vote against of a permanent member (DEC-6). Abstention, absence
 * and non-participation are no veto, and where the votes do not suffice anyway there is none either. The preliminary question is
 * decided like any other matter: adopted, the matter is procedural (DEC-8).
 */
import { type Answers, partiesWith } from './position.ts'
import type { SecurityCouncil } from './rule.ts'
import type { Decided } from './verdict.ts'

export function byCouncil({ atLeast, vetoes, preliminary }: SecurityCouncil, answers: Answers): Decided {
  const against = partiesWith(answers, 'no')
  const yes = partiesWith(answers, 'yes').length
  const isVetoed = against.some((party) => vetoes.includes(party))
  return {
    outcome: yes < atLeast ? 'insufficient' : isVetoed ? 'vetoed' : 'adopted',
    rule: preliminary ? 'DEC-8' : vetoes.length === 0 ? 'DEC-5' : 'DEC-6',
    needed: atLeast,
    reached: yes,
    against,
    aside: [],
  }
}
