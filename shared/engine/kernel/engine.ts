/**
 * The engine: the only door in. `decide` chooses what happens, `evolve` records it, `replay` folds a log.
 * All are pure: time comes in as `at` (epoch ms), chance from the table's seed.
 */
import type { Scenario } from '../../scenario/schema.ts'
import { dueKey } from '../procedures/clock/procedure.ts'
import { PROCEDURES } from '../procedures/index.ts'
import { noticeGoal } from '../procedures/stages/procedure.ts'
import type { Actor } from './actor.ts'
import { COMMANDS, type Command, type Registered } from './commands.ts'
import type { Event, EventOf, Fact } from './event.ts'
import { fold, foldInto, tableTime } from './fold.ts'
import { checkGate, known } from './gate.ts'
import { open } from './genesis.ts'
import type { By, Procedure } from './procedure.ts'
import { isRefusal, type Refusal, refuse } from './refusal.ts'
import type { Ballot, World } from './world.ts'

export { nextDeadline } from '../procedures/clock/procedure.ts'
export { open } from './genesis.ts'

/** The version of the rules; it stands in the first fact of every table. */
export const RULES_VERSION = 1
/** More consequences than this in one act are a loop in the rules, which is a bug. */
const CONSEQUENCES_AT_MOST = 1000

type AnyHandler = (world: unknown, event: unknown, at: number) => readonly Event[] | undefined

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
  return isRefusal(first) ? first : settle(world, first, at)
}

/** Events in order, and the world in which they have happened. */
export interface Done {
  readonly events: readonly Event[]
  readonly world: World
}

/** The events that the command itself would be, without consequences: enough to know whether it is in order. */
export const consider = (world: World, command: Command, actor: Actor, at: number): readonly Event[] | Refusal =>
  considering(world, actor, at)(command)

/** `consider` for many commands of one actor: the gate is the same for all commands of a type, and asked once. */
export function considering(world: World, actor: Actor, at: number): (command: Command) => readonly Event[] | Refusal {
  const by = known(world, actor, tableTime(world, at))
  const gates = new Map<string, Refusal | Rule>()
  return (command) => {
    const gate = gates.get(command.type) ?? passGate(world, command.type, by)
    gates.set(command.type, gate)
    return isRefusal(gate) ? gate : gate.decide(world, command, by)
  }
}

type Rule = Registered['rule']

function passGate(world: World, type: string, by: By): Refusal | Rule {
  const registered = COMMANDS.get(type)
  if (!registered) return refuse('WIRE', 'unknown-command')
  return checkGate(world, registered, by) ?? registered.rule
}

/** The earliest due deadline, with its consequences; refuses when nothing is due. */
function tick(world: World, at: number): Done | Refusal {
  const key = dueKey(world, at)
  if (key === undefined) return refuse('CLK-1', 'nothing-due')
  const [name, handler] = dueHandler(key)
  return settle(
    world,
    [{ type: 'deadline-passed', key }],
    at,
    (w) => handler?.(w, key.slice(name.length + 1), at) ?? [],
  )
}

/** `chair:document:transit` belongs to the longest declared name that begins it. */
function dueHandler(key: string): [string, NonNullable<Procedure['due']>[string] | undefined] {
  for (let name = key; name !== ''; name = name.slice(0, Math.max(0, name.lastIndexOf(':')))) {
    for (const { due } of PROCEDURES) if (due && Object.hasOwn(due, name)) return [name, due[name]]
  }
  return ['', undefined]
}

/** Folds `events` one by one, letting every procedure react to each on the world as it is then, depth first. */
function settle(
  start: World,
  events: readonly Event[],
  at: number,
  then: (world: World) => readonly Event[] = () => [],
): Done {
  const out: Event[] = []
  let world = start
  const take = (event: Event): void => {
    if (out.length >= CONSEQUENCES_AT_MOST) throw new Error(`the rules loop at ${event.type}`)
    world = fold(world, event, at)
    out.push(event)
    for (const draw of consequencesOf(event)) for (const next of draw(world, tableTime(world, at))) take(next)
  }
  for (const event of events) take(event)
  for (const event of then(world)) take(event)
  for (const event of noticeGoal(world, tableTime(world, at))) take(event)
  return { events: out, world: { ...world, seq: start.seq + out.length } }
}

type Draw = (world: World, at: number) => readonly Event[]

function consequencesOf(event: Event): Draw[] {
  const draws: Draw[] =
    event.type === 'ballot-closed' ? PROCEDURES.map((p) => (w, at) => afterBallot(p, w, event, at)) : []
  for (const { react } of PROCEDURES) {
    const handler = react?.[event.type] as AnyHandler | undefined
    if (handler) draws.push((world, at) => handler(world, event, at) ?? [])
  }
  return draws
}

const afterBallot = (
  p: Procedure,
  world: World,
  { ballot, subject, verdict }: EventOf<'ballot-closed'>,
  at: number,
): readonly Event[] => {
  const handler = p.decided?.[subject.kind] as
    | ((w: World, b: Ballot, v: typeof verdict, at: number) => readonly Event[])
    | undefined
  const closed = world.ballots[ballot]
  return handler && closed ? handler(world, closed, verdict, at) : []
}

/** Records one fact. Never decides; a fact that no procedure folds only moves `seq`. */
export function evolve(world: World, fact: Fact): World {
  const next = fold(world, fact.event, fact.at)
  return { ...next, seq: fact.seq }
}

/** The world after all `facts`, the first of which opened the table. */
export function replay(scenario: Scenario, facts: readonly Fact[]): World {
  const [first, ...rest] = facts
  if (!first) throw new Error('a table has at least its opening')
  return foldInto(open(scenario, first), rest)
}
