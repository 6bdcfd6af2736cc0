/** The rules that `tally` can be asked about: by name, or as a scenario writes one. */
import { INTEGRATION_COMMITTEE } from '../../shared/decisions/integration-committee.ts'
import {
  CONSENSUS,
  CONSENSUS_MINUS_ONE,
  type DecisionRule,
  type SecurityCouncil,
  UNANIMITY,
} from '../../shared/decisions/rule.ts'
import { checkDecisionRule } from '../../shared/scenario/check-decision-rules.ts'
import { DecisionRule as RuleOfFile } from '../../shared/scenario/decision-rule.ts'

/** What is the same in every line, and what depends on it. */
export type AskedRule =
  | { readonly kind: 'charter-council' }
  | { readonly kind: 'council'; readonly rule: SecurityCouncil }
  | { readonly kind: 'assembly' }
  | { readonly kind: 'fixed'; readonly rule: DecisionRule }

const NAMED: ReadonlyMap<string, AskedRule> = new Map<string, AskedRule>([
  ['security-council', { kind: 'charter-council' }],
  ['consensus', { kind: 'fixed', rule: CONSENSUS }],
  ['consensus-minus-one', { kind: 'fixed', rule: CONSENSUS_MINUS_ONE }],
  ['unanimity', { kind: 'fixed', rule: UNANIMITY }],
  ['integration-committee', { kind: 'fixed', rule: INTEGRATION_COMMITTEE }],
  ['general-assembly', { kind: 'assembly' }],
])
export const RULE_NAMES: readonly string[] = [...NAMED.keys()]

/** The rule of `--rule`; or in one sentence why it is none. */
export function askedRule(text: string): AskedRule | string {
  const named = NAMED.get(text)
  if (named) return named
  if (!text.trimStart().startsWith('{'))
    return `there is no rule "${text}". Write one of: ${RULE_NAMES.join(', ')}; or a JSON object as a scenario has it`
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    return `the rule is no JSON: ${(error as Error).message}`
  }
  const { success, data, error } = RuleOfFile.safeParse(json)
  if (!success) return error.issues.map(({ path, message }) => `${path.join('.') || 'rule'}: ${message}`).join('; ')
  const [problem] = checkDecisionRule('rule', data, decidingBy(data))
  if (problem) return `${problem.path}: ${problem.message}`
  return data.kind === 'security-council' ? { kind: 'council', rule: data } : { kind: 'fixed', rule: data }
}

/** A rule alone names no body: it has the members that it speaks of, and as many more as it needs. */
function decidingBy(rule: DecisionRule) {
  const others = (n: number): string[] => Array.from({ length: n }, (_, i) => `another ${i}`)
  switch (rule.kind) {
    case 'weighted':
      return { members: Object.keys(rule.weights), otherBodies: rule.referTo ? [rule.referTo.body] : [] }
    case 'security-council':
      return { members: [...rule.vetoes, ...others(rule.atLeast)], otherBodies: [] }
    default:
      return { members: others(2), otherBodies: [] }
  }
}
