/**
 * Protocol (PRO): the first business of a table is the agreement on its own rules. Parties may change only what the
 * scenario marks as open; the rules are adopted by consensus, and if time runs out the scenario's own apply.
 */
import { z } from 'zod'
import { CONSENSUS } from '../../../decisions/rule.ts'
import type { Event } from '../../kernel/event.ts'
import { candidate, command, procedure } from '../../kernel/procedure.ts'
import { refuse } from '../../kernel/refusal.ts'
import { stageOf } from '../../kernel/selectors.ts'
import type { World } from '../../kernel/world.ts'
import { ballotOn } from '../ballots/procedure.ts'

const Id = z.string().max(40)

/** The scenario's own rules: what holds when no others are adopted (PRO-2). */
export const defaultRules = (world: Pick<World, 'scenario'>): Record<string, string> =>
  Object.fromEntries(world.scenario.rules.map((r) => [r.id, r.default]))

const draft = (world: World): string => world.scenario.rules.map((r) => `${r.id}=${world.rules.values[r.id]}`).join(' ')

/** When the stage that adopts the rules ends without adoption, the default rules apply and the record says so. */
const settleByDefault = (world: World): Event[] =>
  world.rules.status === 'open' && stageOf(world)?.opens.includes('protocol')
    ? [{ type: 'rules-defaulted', values: defaultRules(world) }]
    : []

export const protocol = procedure({
  id: 'protocol',
  commands: {
    'propose-rule-change': command({
      who: 'head',
      shape: { rule: Id, value: Id },
      decide(world, { rule, value }, by) {
        const def = world.scenario.rules.find((r) => r.id === rule)
        if (!def?.values.some((v) => v.id === value)) return refuse('PRO-1', 'no-such-rule')
        if (!def.open) return refuse('PRO-1', 'rule-not-open')
        if (world.rules.status !== 'open') return refuse('PRO-2', 'rules-adopted-already')
        if (world.rules.values[rule] === value) return refuse('PRO-1', 'already-so')
        if (world.rules.refused.includes(`${rule}=${value}`)) return refuse('PRO-1', 'change-refused-already')
        return ballotOn(world, { kind: 'rule-change', ruleId: rule, value }, CONSENSUS, by)
      },
    }),
    'put-rules': command({
      who: 'chair',
      shape: {},
      decide(world, _, by) {
        if (world.rules.status !== 'open') return refuse('PRO-2', 'rules-adopted-already')
        if (world.rules.refused.includes(draft(world))) return refuse('PRO-2', 'rules-refused-already')
        return ballotOn(world, { kind: 'rules' }, CONSENSUS, by)
      },
    }),
  },
  evolve: {
    'rule-changed': (world, { ruleId, value }) => {
      world.rules.values[ruleId] = value
    },
    'rules-adopted': (world, { values }) => {
      world.rules.values = { ...values }
      world.rules.status = 'adopted'
    },
    'rules-defaulted': (world, { values }) => {
      world.rules.values = { ...values }
      world.rules.status = 'default'
    },
    'ballot-closed': (world, { subject, verdict }) => {
      if (verdict.outcome === 'adopted') return
      if (subject.kind === 'rule-change') world.rules.refused.push(`${subject.ruleId}=${subject.value}`)
      if (subject.kind === 'rules') world.rules.refused.push(draft(world as World))
    },
  },
  react: { 'stage-ended': settleByDefault },
  decided: {
    'rule-change': (_, { subject }, verdict) =>
      verdict.outcome === 'adopted' ? [{ type: 'rule-changed', ruleId: subject.ruleId, value: subject.value }] : [],
    rules: (world, _, verdict) =>
      verdict.outcome === 'adopted' ? [{ type: 'rules-adopted', values: world.rules.values }] : [],
  },
  candidates: (world) => [
    candidate('put-rules'),
    ...world.scenario.rules.flatMap((r) =>
      r.values.map((v) => candidate('propose-rule-change', { rule: r.id, value: v.id }, r.id, v.id)),
    ),
  ],
})
