/** A decision rule in words. */
import type { RuleFields } from '../../../shared/engine/procedures/ballots/rule-fields.ts'
import { m } from '../../text/m.ts'

type Said = Omit<RuleFields, 'weights'>

export function decisionName(rule: Said): string {
  switch (rule.rule) {
    case 'consensus':
      return rule.mayStandAside ? m.rule_consensus_aside() : m.rule_consensus()
    case 'consensus-minus-one':
      return m.rule_consensus_minus_one()
    case 'unanimity':
      return m.rule_unanimity()
    case 'majority':
      return majorityName(rule)
    case 'weighted':
      return isAtLeast(rule) ? m.rule_at_least_of_weights(shareOf(rule)) : m.rule_more_than_of_weights(shareOf(rule))
    case 'security-council':
      return rule.vetoes ? m.rule_council({ count: rule.atLeast }) : m.rule_council_procedural({ count: rule.atLeast })
  }
}

/** The rule of a ballot in words, its quorum with it: a vote may fail for want of answers alone (DEC-0). */
export const ruleInWords = (ballot: Said & { readonly quorum: number }): string =>
  `${decisionName(ballot)} ${ballot.quorum > 1 ? m.quorum_is({ count: ballot.quorum }) : ''}`

function majorityName(rule: Said): string {
  if (isSimpleMajority(rule)) return m.rule_majority()
  if (rule.of === 'cast')
    return isAtLeast(rule) ? m.rule_at_least_of_cast(shareOf(rule)) : m.rule_more_than_of_cast(shareOf(rule))
  if (isAtLeast(rule) && rule.share === '2/3') return m.rule_two_thirds()
  return isAtLeast(rule) ? m.rule_at_least_of_members(shareOf(rule)) : m.rule_more_than_of_members(shareOf(rule))
}

/** More in favour than against. */
export const isSimpleMajority = ({ rule, of, threshold, share }: Said): boolean =>
  rule === 'majority' && of === 'cast' && threshold === 'more-than' && share === '1/2'
const isAtLeast = ({ threshold }: Said): boolean => threshold === 'at-least'
const shareOf = ({ share }: Said): { share: string } => ({ share })
