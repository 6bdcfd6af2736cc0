/**
 * One game among bots in simulated time: the real engine, a clock that jumps from event to event, no timers. The same
 * settings give the same facts.
 */
import { type Actor, CLOCK, HOST } from '../../../shared/engine/kernel/actor.ts'
import { type Command, TICK } from '../../../shared/engine/kernel/command.ts'
import { decide, evolve, nextDeadline, open, RULES_VERSION } from '../../../shared/engine/kernel/engine.ts'
import type { Event, Fact } from '../../../shared/engine/kernel/event.ts'
import { isRefusal } from '../../../shared/engine/kernel/refusal.ts'
import { CommandSchema } from '../../../shared/engine/kernel/registry.ts'
import type { World } from '../../../shared/engine/kernel/world.ts'
import type { Lang, PaceId, Scenario } from '../../../shared/scenario/schema.ts'
import type { Kind } from '../mind/temperament.ts'
import { type Scheduler, schedulerOf, type Turn } from './scheduler.ts'

export interface GameSettings {
  readonly scenario: Scenario
  readonly seed: number
  readonly kind: Kind
  readonly pace: PaceId
  readonly lang?: Lang
}
export interface Game {
  readonly world: World
  readonly facts: readonly Fact[]
  /** Acts of bots that the rules refused. */
  readonly refusals: readonly Refused[]
}
interface Refused {
  readonly command: Command
  readonly rule: string
  readonly code: string
}

/** Any moment will do: no rule looks at the date. */
const START = Date.UTC(2000, 0, 1)
const INSTRUCTOR: Actor = { kind: 'instructor', person: 'simulation' }
/** More steps than this in one game is a table that does not come to its end. */
const STEPS_AT_MOST = 30_000

/** A table in memory whose time is moved by hand. */
export interface Bench extends Game {
  readonly now: number
  /** Gives a command as the table does; false when it was refused. */
  give(actor: Actor, command: Command): boolean
  /** Lets bots and clock go on until the talks, or the stage named, are over, or it is `until`. Throws when that would not come. */
  playOut(scheduler: Scheduler, stage?: string, until?: number): void
}

/** Plays one game to its debrief, a bot in every seat. */
export function playGame(settings: GameSettings): Game {
  const bench = benchOf(settings)
  for (const { id } of settings.scenario.parties)
    bench.give(HOST, { type: 'seat-person', person: `bot-${id}`, name: 'Bot', party: id, role: 'head', bot: true })
  bench.give(INSTRUCTOR, { type: 'begin-talks' })
  bench.playOut(schedulerOf(settings))
  return bench
}

/** A table that has just been opened, with nobody at it. */
export function benchOf({ scenario, seed, pace }: Omit<GameSettings, 'kind' | 'lang'>): Bench {
  const event: Event = {
    type: 'table-opened',
    scenario: scenario.id,
    hash: 'simulation',
    seed,
    pace,
    rulesVersion: RULES_VERSION,
    botsFillSeats: true,
  }
  const opening: Fact = { seq: 1, at: START, actor: HOST, actionId: null, event }
  return benchFrom(open(scenario, opening), START, [opening])
}

/** A table as it stands at `start`, epoch ms; `facts` are those that bots are yet to be told of. */
export function benchFrom(from: World, start: number, first: readonly Fact[] = []): Bench {
  const facts = [...first]
  const refusals: Refused[] = []
  let world = from
  let now = start
  let told = 0

  const take = (actor: Actor, events: readonly Event[]): void => {
    const first = world.seq + 1
    for (const [i, one] of events.entries()) {
      const fact: Fact = { seq: first + i, at: now, actor, actionId: i === 0 ? `act-${first}` : null, event: one }
      world = evolve(world, fact)
      facts.push(fact)
    }
  }
  const give = (actor: Actor, command: Command): boolean => {
    const events = decide(world, CommandSchema.parse(command) as Command, actor, now)
    if (isRefusal(events)) refusals.push({ command, rule: events.rule, code: events.code })
    else take(actor, events)
    return !isRefusal(events)
  }
  const act = ({ actor, command, refused }: Turn): void => {
    if (!give(actor, command)) refused()
  }
  /** To the next bot's time or the next deadline, whichever is first. */
  const wait = (scheduler: Scheduler, until: number): void => {
    const deadline = nextDeadline(world) ?? Number.POSITIVE_INFINITY
    const next = Math.min(scheduler.nextAt() ?? Number.POSITIVE_INFINITY, deadline, until)
    if (next === Number.POSITIVE_INFINITY) throw new Error(`nothing will happen any more in ${world.stages.stage}`)
    now = Math.max(now, next)
    if (deadline <= now) give(CLOCK, TICK)
  }
  return {
    get world() {
      return world
    },
    get now() {
      return now
    },
    facts,
    refusals,
    give,
    playOut(scheduler, stage = '', until = Number.POSITIVE_INFINITY) {
      const goesOn = (): boolean => world.stages.phase !== 'over' && (stage === '' || world.stages.stage === stage)
      for (let step = 0; goesOn(); step += 1) {
        if (step > STEPS_AT_MOST) throw new Error(`the game does not end: it stays in ${world.stages.stage}`)
        scheduler.changed(world, facts.slice(told), now)
        told = facts.length
        const turn = scheduler.take(world, now)
        if (turn) act(turn)
        else if (now < until) wait(scheduler, until)
        else return
      }
    },
  }
}
