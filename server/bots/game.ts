/**
 * One game among bots in simulated time: the real engine, a clock that jumps from event to event, no timers. The same
 * settings give the same facts.
 */
import { CLOCK, HOST, type Actor } from '../../shared/engine/actor.ts'
import { type Command, CommandSchema, TICK } from '../../shared/engine/commands.ts'
import { decide, evolve, nextDeadline, open, RULES_VERSION } from '../../shared/engine/engine.ts'
import type { Event, Fact } from '../../shared/engine/event.ts'
import { isRefusal } from '../../shared/engine/refusal.ts'
import type { World } from '../../shared/engine/world.ts'
import type { PaceId, Scenario } from '../../shared/scenario/schema.ts'
import { type Crew, crewOf } from './crew.ts'
import type { Kind } from './temperament.ts'

export interface GameSettings {
  readonly scenario: Scenario
  readonly seed: number
  readonly kind: Kind
  readonly pace: PaceId
}
export interface Game {
  readonly world: World
  readonly facts: readonly Fact[]
  /** Acts of bots that the rules refused. */
  readonly refusals: readonly { readonly command: Command; readonly rule: string; readonly code: string }[]
}

/** Any moment will do: no rule looks at the date. */
const START = Date.UTC(2000, 0, 1)
const INSTRUCTOR: Actor = { kind: 'instructor', person: 'simulation' }
/** More steps than this in one game is a table that does not come to its end. */
const STEPS_AT_MOST = 20_000

/** A table in memory whose time is moved by hand. */
export class Bench {
  world: World
  facts: Fact[]
  now = START
  readonly refusals: Game['refusals'][number][] = []

  constructor({ scenario, seed, pace }: Pick<GameSettings, 'scenario' | 'seed' | 'pace'>) {
    const event: Event = { type: 'table-opened', scenario: scenario.id, hash: 'simulation', seed, pace, rulesVersion: RULES_VERSION, botsFillSeats: true }
    this.facts = [{ seq: 1, at: START, actor: HOST, actionId: null, event }]
    this.world = open(scenario, this.facts[0] as Fact)
  }

  /** Gives a command as the table does; false when it was refused. */
  give(actor: Actor, command: Command): boolean {
    const events = decide(this.world, CommandSchema.parse(command) as Command, actor, this.now)
    if (isRefusal(events)) {
      this.refusals.push({ command, rule: events.rule, code: events.code })
      return false
    }
    const first = this.world.seq + 1
    for (const [i, event] of events.entries()) {
      const fact: Fact = { seq: first + i, at: this.now, actor, actionId: i === 0 ? `act-${first}` : null, event }
      this.world = evolve(this.world, fact)
      this.facts.push(fact)
    }
    return true
  }
}

/** Plays one game to its debrief, a bot in every seat. Throws when it would not end, which is a bug. */
export function playGame(settings: GameSettings): Game {
  const bench = new Bench(settings)
  for (const { id } of settings.scenario.parties) bench.give(HOST, { type: 'seat-person', person: `bot-${id}`, name: 'Bot', party: id, role: 'head', bot: true })
  bench.give(INSTRUCTOR, { type: 'begin-talks' })
  playOut(bench, crewOf(settings))
  return bench
}

/** Lets bots and clock go on until the talks are over. */
export function playOut(bench: Bench, crew: Crew): void {
  crew.look(bench.world, bench.now)
  for (let step = 0; bench.world.phase !== 'over'; step += 1) {
    if (step > STEPS_AT_MOST) throw new Error(`the game does not end: it stays in ${bench.world.stage.id}`)
    const turn = crew.take(bench.world, bench.now)
    if (turn) {
      if (!bench.give(turn.actor, turn.command)) turn.refused()
      crew.look(bench.world, bench.now)
    } else wait(bench, crew)
  }
}

/** To the next bot's time or the next deadline, whichever is first. */
function wait(bench: Bench, crew: Crew): void {
  const bots = crew.nextAt() ?? Number.POSITIVE_INFINITY
  const deadline = nextDeadline(bench.world) ?? Number.POSITIVE_INFINITY
  const next = Math.min(bots, deadline)
  if (next === Number.POSITIVE_INFINITY) throw new Error(`nothing will happen any more in ${bench.world.stage.id}`)
  bench.now = Math.max(bench.now, next)
  if (deadline <= bench.now) bench.give(CLOCK, TICK)
  crew.look(bench.world, bench.now)
}
