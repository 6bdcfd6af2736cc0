/**
 * Protocol (PRO): the first business of a table is the agreement on its own rules. Parties may change only what the
 * scenario marks as open; the rules are adopted by consensus, and if time runs out the scenario's own apply.
 */
import { z } from 'zod'
import { CONSENSUS } from '../../../decisions/rule.ts'
import { PLENARY } from '../../bodies/plenary.ts'
import type { CommandsOf } from '../../kernel/command.ts'
import type { Event } from '../../kernel/event.ts'
import { all, lines } from '../../kernel/line.ts'
import { candidate, command, procedure } from '../../kernel/procedure.ts'
import { refuse } from '../../kernel/refusal.ts'
import { isOpen } from '../../kernel/selectors.ts'
import { pairs } from '../../kernel/text-lists.ts'
import { onBoard, type Shown, text, word } from '../../kernel/view-field.ts'
import { knownIn, type World } from '../../kernel/world.ts'
import { ballotOn } from '../ballots/opening.ts'
import type { ProtocolEvents } from './events.ts'
import { defaultRules, draftOf, type ProtocolState } from './state.ts'

const Id = z.string().max(40)

/** When the stage that adopts the rules ends without adoption, the default rules apply and the record says so. */
const settleByDefault = (world: World): Event[] =>
  world.protocol.status === 'open' && isOpen(world, 'protocol')
    ? [{ type: 'rules-defaulted', values: defaultRules(world.scenario) }]
    : []

const commands = {
  'propose-rule-change': command({
    who: 'head',
    shape: { rule: Id, value: Id },
    decide(world, { rule, value }, by) {
      const { values, status, refused } = world.protocol
      const def = world.scenario.rules.find((r) => r.id === rule)
      if (!def?.values.some((v) => v.id === value)) return refuse('PRO-1', 'no-such-rule')
      if (!def.open) return refuse('PRO-1', 'rule-not-open')
      if (status !== 'open') return refuse('PRO-2', 'rules-adopted-already')
      if (values[rule] === value) return refuse('PRO-1', 'already-so')
      if (refused.includes(`${rule}=${value}`)) return refuse('PRO-1', 'change-refused-already')
      const subject = { kind: 'rule-change', target: rule, detail: value } as const
      return ballotOn(world, by, { body: PLENARY, subject, rule: CONSENSUS, carriesWith: 'protocol' })
    },
  }),
  'put-rules': command({
    who: 'chair',
    shape: {},
    decide(world, _, by) {
      if (world.protocol.status !== 'open') return refuse('PRO-2', 'rules-adopted-already')
      if (world.protocol.refused.includes(draftOf(world.protocol.values)))
        return refuse('PRO-2', 'rules-refused-already')
      const subject = { kind: 'rules', target: '', detail: '' } as const
      return ballotOn(world, by, { body: PLENARY, subject, rule: CONSENSUS, carriesWith: 'protocol' })
    },
  }),
}

declare module '../../kernel/command.ts' {
  interface Commands extends CommandsOf<typeof commands> {}
}
declare module '../ballots/subject.ts' {
  interface SubjectKinds {
    'rule-change': 'rule, value'
    rules: ''
  }
}

const board = {
  rulesStatus: onBoard(
    word<ProtocolState['status']>('open · adopted · default (PRO-2)'),
    (world) => world.protocol.status,
  ),
  rules: onBoard(text('`decision=consensus voting=at-once publicity=closed`'), (world) => pairs(world.protocol.values)),
}
declare module '../../kernel/view.ts' {
  interface Board extends Shown<typeof board> {}
}

export const protocol = procedure({
  id: 'protocol',
  opens: 'named',
  start: (scenario) => ({ values: defaultRules(scenario), status: 'open', refused: [] }),
  commands,
  evolve: {
    'rule-changed': (slice, { ruleId, value }, { before }) => {
      knownIn(knownIn(before.scenario.rules, ruleId).values, value)
      slice.values[ruleId] = value
    },
    'rules-adopted': (slice, { values }) => {
      Object.assign(slice, { values: { ...values }, status: 'adopted' })
    },
    'rules-defaulted': (slice, { values }) => {
      Object.assign(slice, { values: { ...values }, status: 'default' })
    },
    'ballot-closed': (slice, { subject, verdict }) => {
      if (verdict.outcome === 'adopted') return
      if (subject.kind === 'rule-change') slice.refused.push(`${subject.target}=${subject.detail}`)
      if (subject.kind === 'rules') slice.refused.push(draftOf(slice.values))
    },
  },
  react: { 'stage-ended': settleByDefault },
  decided: {
    'rule-change': (_, { subject }, verdict) =>
      verdict.outcome === 'adopted' ? [{ type: 'rule-changed', ruleId: subject.target, value: subject.detail }] : [],
    rules: (world, _, verdict) =>
      verdict.outcome === 'adopted' ? [{ type: 'rules-adopted', values: world.protocol.values }] : [],
  },
  moves: (world) => [
    candidate('put-rules', {}),
    ...world.scenario.rules.flatMap((r) =>
      r.values.map((v) => candidate('propose-rule-change', { rule: r.id, value: v.id }, r.id, v.id)),
    ),
  ],
  view: {
    board,
    desk: {},
    outside: {
      rulesStatus: board.rulesStatus.make,
      // What is still talked about is no outcome.
      rules: (world) => (world.protocol.status === 'open' ? '' : pairs(world.protocol.values)),
    },
  },
  outcomes: ['rules-adopted', 'rules-defaulted'],
  record: lines<ProtocolEvents>({
    'rule-changed': all((e) => ({ ruleId: e.ruleId, value: e.value })),
    'rules-adopted': all((e) => ({ rules: pairs(e.values) })),
    'rules-defaulted': all((e) => ({ rules: pairs(e.values) })),
  }),
  goal: (world) => world.protocol.status !== 'open',
})
