/** Bodies: one plenary of all, members and chairs that exist, rules that the judge can decide by, committees that have work. */
import { RULE_NAMES } from '../decisions/rule.ts'
import { checkDecisionRule } from './check-decision-rules.ts'
import { mismatch, type Problem, repeated, unknown, unless } from './problem.ts'
import type { Body, Scenario } from './schema.ts'

const ids = (things: readonly { readonly id: string }[]): readonly string[] => things.map(({ id }) => id)

const checkPlenary = ({ bodies, parties }: Scenario): readonly Problem[] => {
  const plenaries = bodies.filter(({ kind }) => kind === 'plenary')
  const [plenary] = plenaries
  if (!plenary || plenaries.length > 1 || plenary.id !== 'plenary')
    return unless(false, 'bodies', 'exactly one body is of the kind "plenary", and that is its id')
  return [
    ...mismatch('bodies.plenary.members', 'party', plenary.members, ids(parties)),
    ...unless(plenary.record === 'public', 'bodies.plenary.record', 'the plenary is heard by all (CHN-1)'),
    ...unless(plenary.seats === 'heads', 'bodies.plenary.seats', 'in the plenary the heads sit'),
    ...unless(plenary.takes === undefined, 'bodies.plenary.takes', 'only a committee takes questions from the plenary'),
    ...unless(
      plenary.decisions.substance === undefined,
      'bodies.plenary.decisions',
      'by which rule the plenary decides is adopted by the table (PRO-1)',
    ),
  ]
}

function checkBody(scenario: Scenario, body: Body): readonly Problem[] {
  const path = `bodies.${body.id}`
  const otherBodies = ids(scenario.bodies).filter((id) => id !== body.id)
  const { substance } = body.decisions
  return [
    ...unknown(`${path}.members`, 'party', body.members, ids(scenario.parties)),
    ...repeated(`${path}.members`, body.members),
    ...unknown(`${path}.chair.order`, 'member', body.chair.order, body.members),
    ...repeated(`${path}.chair.order`, body.chair.order),
    ...unless(
      body.quorum <= body.members.length,
      `${path}.quorum`,
      `${body.quorum} cannot be present where there are ${body.members.length} members`,
    ),
    ...(substance
      ? checkDecisionRule(`${path}.decisions.substance`, substance, { members: body.members, otherBodies })
      : []),
    ...checkSecrecy(scenario, body),
    ...(body.takes ? unknown(`${path}.takes.except`, 'question', body.takes.except, ids(scenario.questions)) : []),
    ...unless(
      body.takes === undefined || scenario.stages.some(({ opens }) => opens.includes('ranking')),
      `${path}.takes`,
      'without a ranking no question is minor',
    ),
  ]
}

/** What any head may call up, or what another body refers, cannot be for the eyes of a few (CHN-5). */
function checkSecrecy({ bodies }: Scenario, { id, takes, record, decisions: { substance } }: Body): readonly Problem[] {
  const referTo = substance?.kind === 'weighted' ? substance.referTo?.body : undefined
  const isSecret = (body: string | undefined): boolean => bodies.some((b) => b.id === body && b.record === 'members')
  return [
    ...unless(
      takes === undefined || record === 'public',
      `bodies.${id}.record`,
      'any head may call up what a committee decides, so that all must see it (MIC-3)',
    ),
    ...unless(
      !isSecret(referTo),
      `bodies.${id}.decisions.substance.referTo.body`,
      `what is referred to "${referTo}" only its members could follow`,
    ),
  ]
}

/** The rules of procedure among which the parties choose are ones that the judge knows. */
const checkDecisionNames = ({ rules }: Scenario): readonly Problem[] =>
  rules
    .filter(({ id }) => id === 'decision')
    .flatMap(({ values }) => unknown('rules.decision.values', 'decision rule', ids(values), RULE_NAMES))

export const checkBodies = (scenario: Scenario): readonly Problem[] => [
  ...repeated('bodies', ids(scenario.bodies)),
  ...checkPlenary(scenario),
  ...scenario.bodies.flatMap((body) => checkBody(scenario, body)),
  ...checkDecisionNames(scenario),
]
