/** By which rule a body decides. */
import { CONSENSUS, type DecisionRule, ruleNamed } from '../../../decisions/rule.ts'
import { bodyDef, PLENARY } from '../../bodies/selectors.ts'
import type { World } from '../../kernel/world.ts'

/** Matters of substance: the body's own rule, in the plenary the one adopted under PRO. */
export function ruleOfSubstance(world: World, body: string): DecisionRule {
  const own = bodyDef(world, body)?.decisions.substance
  if (own) return own
  return body === PLENARY ? ruleNamed(world.protocol.values.decision ?? 'consensus') : CONSENSUS
}
