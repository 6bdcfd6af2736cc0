/** What the shape of a decision rule cannot say: names that resolve, weights that are complete, shares that can be reached. */
import type { DecisionRule, Majority, SecurityCouncil, Weighted } from '../decisions/rule.ts'
import { mismatch, type Problem, repeated, unknown, unless } from './problem.ts'

/** The body that decides by the rule, and the other bodies of the scenario. */
export interface Deciding {
  readonly members: readonly string[]
  readonly otherBodies: readonly string[]
}

/** Every problem of a rule of the right shape, under the place `path` of the file. */
export function checkDecisionRule(path: string, rule: DecisionRule, body: Deciding): readonly Problem[] {
  switch (rule.kind) {
    case 'consensus':
    case 'unanimity':
      return []
    case 'consensus-minus-one':
      return unless(body.members.length > 1, path, 'without the party concerned nobody is left to decide')
    case 'majority':
      return checkShare(path, rule)
    case 'weighted':
      return [
        ...checkShare(path, rule),
        ...checkWeights(`${path}.weights`, rule, body),
        ...checkReferral(path, rule, body),
      ]
    case 'security-council':
      return checkCouncil(path, rule, body)
  }
}

const checkShare = (path: string, { share: [part, whole], threshold }: Majority | Weighted): readonly Problem[] => [
  ...unless(part <= whole, `${path}.share`, `${part}/${whole} is more than all`),
  ...unless(part !== whole || threshold === 'at-least', `${path}.share`, 'more than all cannot be reached'),
  // DEC-12: half is not a majority.
  ...unless(
    threshold === 'at-least' ? 2 * part > whole : 2 * part >= whole,
    `${path}.share`,
    `${threshold.replace('-', ' ')} ${part}/${whole} is no majority: both sides could have it`,
  ),
]

const checkWeights = (path: string, { weights }: Weighted, { members }: Deciding): readonly Problem[] => [
  ...mismatch(path, 'member', Object.keys(weights), members),
  ...unless(
    Object.values(weights).some((weight) => weight > 0),
    path,
    'nobody has a vote',
  ),
]

function checkReferral(path: string, { referTo }: Weighted, { members, otherBodies }: Deciding): readonly Problem[] {
  if (!referTo) return []
  return [
    ...unknown(`${path}.referTo.body`, 'other body', [referTo.body], otherBodies),
    ...unless(
      referTo.inFavour <= members.length,
      `${path}.referTo.inFavour`,
      `${referTo.inFavour} cannot be in favour where there are ${members.length} members`,
    ),
  ]
}

const checkCouncil = (path: string, rule: SecurityCouncil, { members }: Deciding): readonly Problem[] => [
  ...unless(
    rule.atLeast <= members.length,
    `${path}.atLeast`,
    `${rule.atLeast} cannot be in favour where there are ${members.length} members`,
  ),
  ...unknown(`${path}.vetoes`, 'member', rule.vetoes, members),
  ...repeated(`${path}.vetoes`, rule.vetoes),
]
