/** How many votes a rule will need, where that is known before anybody has answered. */
import { byRule } from './decide.ts'
import type { DecisionRule } from './rule.ts'

/** Votes in favour, as weights where the rule has weights; 0 where objections decide, or only the votes that are cast. */
export function neededBefore(rule: DecisionRule, electorate: readonly string[]): number {
  const isOpen = rule.kind === 'majority' && rule.of === 'cast'
  return isOpen ? 0 : byRule(rule, Object.fromEntries(electorate.map((party) => [party, 'absent']))).needed
}
