/** A decision rule as board and record write it: flat, and only what a reader needs to say it in words and to draw it. */
import type { DecisionRule } from '../../../decisions/rule.ts'
import { list, pairs } from '../../kernel/text-lists.ts'

export const ruleFields = (rule: DecisionRule) => ({
  rule: rule.kind,
  mayStandAside: rule.kind === 'consensus' && rule.aside,
  of: rule.kind === 'majority' ? rule.of : ('' as const),
  threshold: 'threshold' in rule ? rule.threshold : ('' as const),
  share: 'share' in rule ? rule.share.join('/') : '',
  atLeast: rule.kind === 'security-council' ? rule.atLeast : 0,
  weights: rule.kind === 'weighted' ? pairs(rule.weights) : '',
  vetoes: rule.kind === 'security-council' ? list(rule.vetoes) : '',
})
export type RuleFields = ReturnType<typeof ruleFields>
