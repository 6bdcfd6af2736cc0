/**
 * What the tables of the benchmark play, thought out beforehand with the real engine: the log up to where the measured
 * acts begin, and then each act with the facts that it will be. So that every peer gets the same messages, and the
 * peer that only stores them stores the same bytes.
 */
import { openBallotOf, PLENARY, presides } from '../../shared/engine/bodies/selectors.ts'
import { type Actor, HOST } from '../../shared/engine/kernel/actor.ts'
import type { Command } from '../../shared/engine/kernel/command.ts'
import { open, RULES_VERSION } from '../../shared/engine/kernel/engine.ts'
import type { Event, Fact } from '../../shared/engine/kernel/event.ts'
import { isRefusal } from '../../shared/engine/kernel/refusal.ts'
import { allParties } from '../../shared/engine/kernel/selectors.ts'
import type { World } from '../../shared/engine/kernel/world.ts'
import type { Rank } from '../../shared/engine/procedures/agenda/state.ts'
import type { Scenario } from '../../shared/scenario/schema.ts'
import type { TableSettings } from '../store/event-store.ts'
import { weigh } from '../table/weigh.ts'
import { type Cycle, chainCycle, packageCycle, underDiscussion } from './cycles.ts'

/** The long pace: no deadline falls due while we measure. */
export const SETTINGS: TableSettings = { pace: 'double', seed: 7, botsFillSeats: false }
/** Time between two acts of a rehearsal, ms. */
const BETWEEN_MS = 20

const RANKS: readonly Rank[] = [1, 2, 3]

export type Kind = 'chain' | 'packages'

export interface Seat {
  readonly person: string
  readonly party: string
  readonly role: 'head' | 'deputy'
}
/** One act of a client (its place in `seatsOf`); without facts it will be refused. */
export interface Planned {
  readonly client: number
  readonly command: Command
  readonly facts: readonly Fact[]
}
export interface Play {
  /** From the opening of the table to where the acts begin. */
  readonly log: readonly Fact[]
  readonly acts: readonly Planned[]
}

/** The eight clients of a table: a head for each party, and a deputy for the first three. */
export function seatsOf({ parties }: Scenario): Seat[] {
  const seat = (party: string, role: Seat['role']): Seat => ({ person: `${party}-${role}`, party, role })
  return [...parties.map(({ id }) => seat(id, 'head')), ...parties.slice(0, 3).map(({ id }) => seat(id, 'deputy'))]
}

export class Rehearsal {
  world: World
  at: number
  readonly facts: Fact[]
  readonly seats: readonly Seat[]

  constructor(scenario: Scenario, hash: string, at: number) {
    const opened: Event = {
      type: 'table-opened',
      scenario: scenario.id,
      hash,
      rulesVersion: RULES_VERSION,
      ...SETTINGS,
    }
    const first: Fact = { seq: 1, at, actor: HOST, actionId: null, event: opened }
    this.at = at
    this.facts = [first]
    this.world = open(scenario, first)
    this.seats = seatsOf(scenario)
  }

  /** What the command brings about; nothing when it is refused. */
  give(actor: Actor, command: Command): readonly Fact[] {
    this.at += BETWEEN_MS
    const id = actor === HOST ? null : `rehearsed-${this.facts.length}`
    const change = weigh(this.world, { id, command, actor }, this.at)
    if (isRefusal(change)) return []
    this.world = change.world
    this.facts.push(...change.facts)
    return change.facts
  }

  client(party: string, role: Seat['role']): number {
    return this.seats.findIndex((seat) => seat.party === party && seat.role === role)
  }
  /** What is said is numbered, so that whoever hears it knows which act it was. */
  by(client: number, wish: Command): Planned {
    const command = wish.type === 'say' ? { ...wish, text: `${wish.text} № ${this.facts.length}` } : wish
    const actor: Actor = { kind: 'delegate', person: this.seats[client]?.person ?? '' }
    return { client, command, facts: this.give(actor, command) }
  }
  head(party: string, command: Command): Planned {
    return this.by(this.client(party, 'head'), command)
  }
  teacher(command: Command): void {
    this.give({ kind: 'instructor', person: 'teacher' }, command)
  }
  each(command: (party: string) => Command): void {
    for (const party of allParties(this.world)) this.head(party, command(party))
  }
}

/** `count` acts of a table of this kind that begins at `at` (epoch ms). */
export function rehearse(scenario: Scenario, hash: string, kind: Kind, count: number, at: number): Play {
  const rehearsal = new Rehearsal(scenario, hash, at)
  begin(rehearsal)
  if (kind === 'packages') toPackages(rehearsal)
  const log = [...rehearsal.facts]
  return { log, acts: [...cycles(rehearsal, kind === 'chain' ? chainCycle : packageCycle, count)] }
}

/** The log of a long negotiation of at least `length` facts: through the chain, and then among packages. */
export function longLog(scenario: Scenario, hash: string, length: number, at: number): readonly Fact[] {
  const rehearsal = new Rehearsal(scenario, hash, at)
  begin(rehearsal)
  for (let i = 0; rehearsal.facts.length < length / 2; i++) chainCycle(rehearsal, i)
  toPackages(rehearsal)
  for (let i = 0; rehearsal.facts.length < length; i++) packageCycle(rehearsal, i)
  return rehearsal.facts
}

function cycles(rehearsal: Rehearsal, cycle: Cycle, count: number): Planned[] {
  const acts: Planned[] = []
  for (let i = 0; acts.length < count; i++) acts.push(...cycle(rehearsal, i))
  return acts.slice(0, count)
}

/** Everybody sits down, adopts the rules, ranks the questions; the chain begins. */
function begin(r: Rehearsal): void {
  const { seats, world } = r
  for (const { person, party, role } of seats) {
    r.give(HOST, { type: 'seat-person', person, name: `Делегат ${party}`, party, role, bot: false })
  }
  r.teacher({ type: 'begin-talks' })
  r.head(presides(world, PLENARY), { type: 'put-rules' })
  r.each(() => ({ type: 'vote', ballot: openBallotOf(r.world, PLENARY), position: 'yes' }))
  r.teacher({ type: 'advance' })
  r.head(presides(r.world, PLENARY), { type: 'call-for-unvoiced' })
  r.each(() => ({ type: 'answer-none' }))
  r.teacher({ type: 'advance' })
  r.each(() => ({
    type: 'rank-questions',
    ranks: Object.fromEntries(r.world.agenda.order.map((q, i) => [q, RANKS[i % 3] ?? 2])),
  }))
  r.teacher({ type: 'advance' })
  const wording = 'Ставка снижается равными долями за пять лет, начиная со дня вступления в силу.'
  r.head('KGZ', {
    type: 'propose-wording',
    question: underDiscussion(r.world),
    wording,
    lang: 'ru',
    forInterests: ['KGZ'],
  })
  r.head('KAZ', { type: 'open-channel', with: ['BLR'], secret: false })
  r.head('BLR', { type: 'accept-invitation', channel: 'c1' })
}

function toPackages(r: Rehearsal): void {
  r.teacher({ type: 'advance' })
  r.each(() => ({ type: 'mark-movables', questions: r.world.agenda.order.slice(0, 4) }))
}
