/**
 * Protocol (PRO): the first business of a table is the agreement on its own rules. Parties may change only what the
 * scenario marks as open; the rules are adopted by consensus, and if time runs out the scenario's own apply.
 */
import type { Draft } from 'mutative'
import { z } from 'zod'
import { CONSENSUS } from '../../../decisions/rule.ts'
import { lackedQuorum } from '../../../decisions/verdict.ts'
import { openBallotOf, PLENARY, presides } from '../../bodies/selectors.ts'
import type { CommandsOf } from '../../kernel/command.ts'
import type { Event } from '../../kernel/event.ts'
import { all, lines } from '../../kernel/line.ts'
import { candidate, procedure } from '../../kernel/procedure.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import { isOpen } from '../../kernel/selectors.ts'
import { pairs } from '../../kernel/text-lists.ts'
import { onBoard, type Shown, text, word } from '../../kernel/view-field.ts'
import { knownIn, type World } from '../../kernel/world.ts'
import type { Question } from '../ballots/opening.ts'
import type { Subject } from '../ballots/subject.ts'
import { eitherWay } from '../without-a-vote/either-way.ts'
import type { ProtocolEvents } from './events.ts'
import { defaultRules, draftOf, type ProtocolState } from './state.ts'

const Id = z.string().max(40)

/** When the stage that adopts the rules ends without adoption, the default rules apply and the record says so. */
const settleByDefault = (world: World): Event[] =>
  world.protocol.status === 'open' && isOpen(world, 'protocol')
    ? [{ type: 'rules-defaulted', values: defaultRules(world.scenario) }]
    : []

/** PRO-1: one of the rules that the scenario leaves open, to be changed. */
function changing({ scenario, protocol }: World, { rule, value }: { rule: string; value: string }): Question | Refusal {
  const { values, status, refused } = protocol
  const def = scenario.rules.find((r) => r.id === rule)
  if (!def?.values.some((v) => v.id === value)) return refuse('PRO-1', 'no-such-rule')
  if (!def.open) return refuse('PRO-1', 'rule-not-open')
  if (status !== 'open') return refuse('PRO-2', 'rules-adopted-already')
  if (values[rule] === value) return refuse('PRO-1', 'already-so')
  if (refused.includes(`${rule}=${value}`)) return refuse('PRO-1', 'change-refused-already')
  return on({ kind: 'rule-change', target: rule, detail: value })
}
/** Nothing else is under way, and the chair has rules to ask for objections to. */
const waitsForChair = (world: World): boolean =>
  isOpen(world, 'protocol') &&
  !isRefusal(adopting(world)) &&
  openBallotOf(world, PLENARY) === '' &&
  Object.values(world['without-a-vote'].running).every(({ body }) => body !== PLENARY)

/** PRO-2: the rules as they stand, to be adopted. */
function adopting({ protocol: { status, refused, values } }: World): Question | Refusal {
  if (status !== 'open') return refuse('PRO-2', 'rules-adopted-already')
  if (refused.includes(draftOf(values))) return refuse('PRO-2', 'rules-refused-already')
  return on({ kind: 'rules', target: '', detail: '' })
}
const on = (subject: Subject): Question => ({ body: PLENARY, subject, rule: CONSENSUS, carriesWith: 'protocol' })

const change = eitherWay({ shape: { rule: Id, value: Id } }, changing)
const rules = eitherWay({ shape: {} }, adopting)

const commands = {
  'propose-rule-change': change.voted('head'),
  'take-rule-change-as-agreed': change.agreed,
  'put-rules': rules.voted('chair'),
  'take-rules-as-agreed': rules.agreed,
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

/** What did not carry. */
function notePast(slice: Draft<ProtocolState>, { kind, target, detail }: Subject): void {
  if (kind === 'rule-change') slice.refused.push(`${target}=${detail}`)
  if (kind === 'rules') slice.refused.push(draftOf(slice.values))
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
      if (verdict.outcome !== 'adopted' && !lackedQuorum(verdict)) notePast(slice, subject)
    },
    /** These need consensus: an objection is an answer already. */
    'objection-raised': (slice, { subject }) => notePast(slice, subject),
  },
  react: { 'stage-ended': settleByDefault },
  decided: {
    'rule-change': (_, { subject }, verdict) =>
      verdict.outcome === 'adopted' ? [{ type: 'rule-changed', ruleId: subject.target, value: subject.detail }] : [],
    rules: (world, _, verdict) =>
      verdict.outcome === 'adopted' ? [{ type: 'rules-adopted', values: world.protocol.values }] : [],
  },
  moves(world, party) {
    const changes = world.scenario.rules.flatMap((r) => r.values.map((v) => ({ rule: r.id, value: v.id })))
    const isChair = presides(world, PLENARY) === party
    return [
      candidate('put-rules', {}),
      ...changes.map((c) => candidate('propose-rule-change', c, c.rule, c.value)),
      ...(isChair ? [candidate('take-rules-as-agreed', {})] : []),
      ...(isChair ? changes.map((c) => candidate('take-rule-change-as-agreed', c, c.rule, c.value)) : []),
    ]
  },
  view: {
    board,
    desk: {},
    outside: {
      rulesStatus: board.rulesStatus.make,
      // What is still talked about is no outcome.
      rules: (world) => (world.protocol.status === 'open' ? '' : pairs(world.protocol.values)),
    },
  },
  awaits: (world) => (waitsForChair(world) ? [{ body: PLENARY, parties: [presides(world, PLENARY)] }] : []),
  outcomes: ['rules-adopted', 'rules-defaulted'],
  record: lines<ProtocolEvents>({
    'rule-changed': all((e) => ({ ruleId: e.ruleId, value: e.value })),
    'rules-adopted': all((e) => ({ rules: pairs(e.values) })),
    'rules-defaulted': all((e) => ({ rules: pairs(e.values) })),
  }),
  goal: (world) => world.protocol.status !== 'open',
})
