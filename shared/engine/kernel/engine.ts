/**
 * The engine: the only door in. `decide` chooses what happens, `evolve` records it, `replay` folds a log.
 * All are pure: time comes in as `at` (epoch ms), chance from the table's seed.
 */
import { type Verdict, withoutAVote } from '../../decisions/verdict.ts'
import type { Scenario } from '../../scenario/schema.ts'
import { dueKey } from '../procedures/clock/deadlines.ts'
import type { Actor } from './actor.ts'
import { noticeAwaited } from './awaited.ts'
import type { Command } from './command.ts'
import { passed } from './deadline.ts'
import type { Event, Fact } from './event.ts'
import { fold, foldInto } from './fold.ts'
import { knownAs } from './gate.ts'
import { passGate } from './gates.ts'
import { begin } from './genesis.ts'
import { noticeGoal } from './goal.ts'
import type { Decided, Procedure } from './procedure.ts'
import { isRefusal, type Refusal, refuse } from './refusal.ts'
import { byEvent, COMMANDS, dueOf, PROCEDURES } from './registry.ts'
import { tableTime } from './selectors.ts'
import { own, type World } from './world.ts'

export { nextDeadline } from '../procedures/clock/deadlines.ts'
export { open } from './genesis.ts'

/** The version of the rules; it stands in the first fact of every table. */
export const RULES_VERSION = 3
/** More consequences than this in one act are a loop in the rules, which is a bug. */
const CONSEQUENCES_AT_MOST = 1000

/** What an act brings about: events with all their consequences, in order, and the world in which they have happened. */
export interface Done {
  readonly events: readonly Event[]
  readonly world: World
}

/**
 * What `command` by `actor` at `at` brings about: its events with all their consequences, in order, or a refusal.
 * Changes nothing. `command` has been parsed with `CommandSchema`.
 */
export function decide(world: World, command: Command, actor: Actor, at: number): readonly Event[] | Refusal {
  const done = carryOut(world, command, actor, at)
  return isRefusal(done) ? done : done.events
}

/** `decide`, for whoever goes on from there: also the world after these events. */
export function carryOut(world: World, command: Command, actor: Actor, at: number): Done | Refusal {
  if (command.type === 'tick') return actor.kind === 'clock' ? tick(world, at) : refuse('CLK-1', 'not-yours')
  const first = consider(world, command, actor, at)
  return isRefusal(first) ? first : settle(world, first, actor, at)
}

/** The events that the command itself would be, without consequences: enough to know whether it is in order. */
export const consider = (world: World, command: Command, actor: Actor, at: number): readonly Event[] | Refusal =>
  considering(world, actor, at)(command)

/** `consider` for many commands of one actor. */
export function considering(world: World, actor: Actor, at: number): (command: Command) => readonly Event[] | Refusal {
  const by = knownAs(world, actor, at)
  return (command) => {
    const registered = COMMANDS.get(command.type)
    if (!registered) return refuse('WIRE', 'unknown-command')
    const body = registered.rule.on?.body(world, command, by.party) ?? ''
    return passGate(world, registered, body, by) ?? registered.rule.decide(world, command, by)
  }
}

/** The earliest due deadline, with its consequences; refuses when nothing is due. */
function tick(world: World, at: number): Done | Refusal {
  const key = dueKey(world, at)
  if (key === undefined) return refuse('CLK-1', 'nothing-due')
  const [name, handler] = dueOf(key) ?? ['', () => []]
  return settle(world, [passed(world, key)], { kind: 'clock' }, at, (w) => handler(w, key.slice(name.length + 1), at))
}

/** Folds `events` one by one, letting every procedure react to each on the world as it is then, depth first. */
function settle(
  start: World,
  events: readonly Event[],
  actor: Actor,
  at: number,
  then: (world: World) => readonly Event[] = () => [],
): Done {
  const out: Event[] = []
  let world = start
  const take = (event: Event): void => {
    if (out.length >= CONSEQUENCES_AT_MOST) throw new Error(`the rules loop at ${event.type}`)
    world = fold(world, { event, actor, at })
    out.push(event)
    const decision = decisionOf(event)
    if (decision) for (const p of PROCEDURES) takeAll(afterDecision(p, world, decision, tableTime(world, at)))
    for (const [, react] of REACTIONS.get(event.type) ?? []) takeAll(react(world, event, tableTime(world, at)))
  }
  const takeAll = (all: readonly Event[]): void => {
    for (const event of all) take(event)
  }
  takeAll(events)
  takeAll(then(world))
  takeAll(noticeGoal(world, tableTime(world, at)))
  takeAll(noticeAwaited(world, at))
  return { events: out, world }
}

type Reaction = (world: World, event: unknown, at: number) => readonly Event[]
const REACTIONS = byEvent((p) => p.react as Readonly<Record<string, Reaction>> | undefined)

interface Decision {
  readonly verdict: Verdict
  /** As it stands in the world then; nothing where that does not know it. */
  readonly matter: (world: World) => Decided | undefined
}

/** What an event has decided, by a ballot or without a vote. */
function decisionOf(event: Event): Decision | undefined {
  if (event.type === 'ballot-closed')
    return { verdict: event.verdict, matter: (world) => own(world.ballots.all, event.ballot) }
  if (event.type === 'agreed-without-vote') return { verdict: withoutAVote(event.aside), matter: () => event }
  return undefined
}

function afterDecision(
  { decided }: Procedure,
  world: World,
  { verdict, matter }: Decision,
  at: number,
): readonly Event[] {
  const known = matter(world)
  return known ? (decided?.[known.subject.kind]?.(world, known, verdict, at) ?? []) : []
}

/** Records one fact. Never decides. Throws on a fact that does not fit this world. */
export const evolve = (world: World, fact: Fact): World => ({ ...fold(world, fact), seq: fact.seq })

/** The world after all `facts`, the first of which opened the table. */
export function replay(scenario: Scenario, facts: readonly Fact[]): World {
  const [first, ...rest] = facts
  if (!first) throw new Error('a table has at least its opening')
  return foldInto(begin(scenario, first), rest)
}
