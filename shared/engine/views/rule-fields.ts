/** A decision rule as board and record write it: flat, and only what a reader needs to say it in words and to draw it. */
import type { DecisionRule } from '../../decisions/rule.ts'
import { list, pairs } from '../kernel/text-lists.ts'
import type { BoardBallot } from './board.ts'

export type RuleFields = Pick<
  BoardBallot,
  'rule' | 'mayStandAside' | 'of' | 'threshold' | 'share' | 'atLeast' | 'weights' | 'vetoes'
>

export const ruleFields = (rule: DecisionRule): RuleFields => ({
  rule: rule.kind,
  mayStandAside: rule.kind === 'consensus' && rule.aside,
  of: rule.kind === 'majority' ? rule.of : '',
  threshold: 'threshold' in rule ? rule.threshold : '',
  share: 'share' in rule ? rule.share.join('/') : '',
  atLeast: rule.kind === 'security-council' ? rule.atLeast : 0,
  weights: rule.kind === 'weighted' ? pairs(rule.weights) : '',
  vetoes: rule.kind === 'security-council' ? list(rule.vetoes) : '',
})
