/** The world of a table that has just been opened: what its first fact and its scenario say, and nothing else. */
import type { Scenario } from '../../scenario/schema.ts'
import { defaultRules } from '../procedures/protocol/procedure.ts'
import type { Fact } from './event.ts'
import type { DocumentState, QuestionState, Seat, World } from './world.ts'

const question = (id: string, hidden: boolean): QuestionState => ({
  id,
  status: hidden ? 'unraised' : 'open',
  class: 0,
  raisedBy: '',
  backing: {},
  positions: {},
  frozenInRound: 0,
  agreed: '',
  aside: [],
  refused: [],
  timeUp: false,
})
const seat = (party: string): Seat => ({
  party,
  acting: '',
  delegated: false,
  bot: '',
  instructor: '',
  inRoom: true,
  withdrawal: '',
})
const document = (id: string): DocumentState => ({
  id,
  status: 'draft',
  authenticatedBy: '',
  initials: {},
  signatures: {},
  declined: [],
  reservations: {},
  stood: [],
  consents: {},
  refusedAtHome: [],
  provisional: false,
})
const byId = <T extends { id: string }>(items: readonly T[]): Record<string, T> =>
  Object.fromEntries(items.map((i) => [i.id, i]))

/** Opens a world. Throws when the fact is not `table-opened` or names another scenario: that is a bug, not a wish. */
export function open(scenario: Scenario, fact: Fact): World {
  const e = fact.event
  if (e.type !== 'table-opened' || e.scenario !== scenario.id)
    throw new Error('a table begins with table-opened of its own scenario')
  return {
    seq: fact.seq,
    scenario,
    hash: e.hash,
    seed: e.seed,
    pace: e.pace,
    botsFillSeats: e.botsFillSeats,
    phase: 'lobby',
    openedAt: fact.at,
    stage: { id: '', enteredAt: fact.at, goalMet: false, ended: false },
    chair: scenario.chairs[0] ?? '',
    clock: { pausedAt: 0, deadlines: {} },
    rules: { values: defaultRules({ scenario }), status: 'open', refused: [] },
    questions: byId(scenario.questions.map((q) => question(q.id, q.hidden !== undefined))),
    worded: {},
    order: scenario.questions.filter((q) => !q.hidden).map((q) => q.id),
    round: 1,
    discussing: '',
    listing: { called: false, answered: [], closed: false },
    ranking: { ranks: {}, closed: false },
    ballots: {},
    openBallot: '',
    lastBallot: '',
    silences: {},
    marks: { by: {}, closed: false, packable: [] },
    packages: {},
    support: {},
    channels: {},
    people: {},
    seats: Object.fromEntries(scenario.parties.map((p) => [p.id, seat(p.id)])),
    documents: byId(scenario.documents.map((d) => document(d.id))),
    injected: [],
    risks: {},
    reservations: {},
    counters: {},
  }
}
