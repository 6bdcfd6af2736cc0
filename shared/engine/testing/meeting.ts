/**
 * A table in memory for tests: the real engine, a clock that is moved by hand, five heads of delegation and an
 * instructor. Nothing of our own code is replaced.
 */
import type { PaceId, Scenario } from '../../scenario/schema.ts'
import { type Actor, CLOCK, HOST } from '../kernel/actor.ts'
import { type Command, TICK } from '../kernel/command.ts'
import { decide, evolve, nextDeadline, open, RULES_VERSION } from '../kernel/engine.ts'
import type { Event, EventOf, EventType, Fact } from '../kernel/event.ts'
import { isRefusal, type Refusal } from '../kernel/refusal.ts'
import { CommandSchema } from '../kernel/registry.ts'
import type { World } from '../kernel/world.ts'

export const START = 1_000_000_000_000
export const INSTRUCTOR: Actor = { kind: 'instructor', person: 'teacher' }
/** The head of delegation of a party, as the meeting seats them. */
export const headOf = (party: string): Actor => ({ kind: 'delegate', person: `head-${party}` })

/** What somebody may send: parsed as it is at the edge of a table. */
export interface Wish {
  readonly type: string
  readonly [field: string]: unknown
}

export interface Settings {
  readonly seed?: number
  readonly pace?: PaceId
  readonly botsFillSeats?: boolean
  /** Parties whose heads are bots. */
  readonly bots?: readonly string[]
}

export class Meeting {
  world: World
  facts: Fact[]
  now: number

  constructor(scenario: Scenario, { seed = 7, pace = 'short', botsFillSeats = false, bots = [] }: Settings = {}) {
    this.now = START
    const event: Event = {
      type: 'table-opened',
      scenario: scenario.id,
      hash: 'test',
      seed,
      pace,
      rulesVersion: RULES_VERSION,
      botsFillSeats,
    }
    this.facts = [{ seq: 1, at: this.now, actor: HOST, actionId: null, event }]
    this.world = open(scenario, this.facts[0] as Fact)
    for (const { id } of scenario.parties) {
      const seat = { person: `head-${id}`, name: `Head ${id}`, party: id, role: 'head', bot: bots.includes(id) }
      this.host({ type: 'seat-person', ...seat })
    }
  }

  /** Gives a command as the table does; returns its events, or the refusal. */
  give(actor: Actor, command: Wish): readonly Event[] | Refusal {
    const parsed = CommandSchema.parse(command) as Command
    const result = decide(this.world, parsed, actor, this.now)
    if (!isRefusal(result)) this.take(actor, result)
    return result
  }

  /** Facts that no command of this table brings about: they fit the world, and draw no consequences. */
  happened(...events: readonly Event[]): this {
    this.take(HOST, events)
    return this
  }

  private take(actor: Actor, events: readonly Event[]): void {
    events.forEach((event, i) => {
      const fact: Fact = {
        seq: this.world.seq + 1,
        at: this.now,
        actor,
        actionId: i === 0 ? `act-${this.world.seq + 1}` : null,
        event,
      }
      this.world = evolve(this.world, fact)
      this.facts.push(fact)
    })
  }

  /** Gives a command that must be in order. */
  act(party: string, command: Wish): readonly Event[] {
    return this.must(headOf(party), command)
  }
  instruct(command: Wish): readonly Event[] {
    return this.must(INSTRUCTOR, command)
  }
  host(command: Wish): readonly Event[] {
    return this.must(HOST, command)
  }
  private must(actor: Actor, command: Wish): readonly Event[] {
    const result = this.give(actor, command)
    if (isRefusal(result))
      throw new Error(`${command.type} refused: ${result.rule}/${result.code} ${JSON.stringify(result.params)}`)
    return result
  }

  /** Moves the clock; every deadline on the way falls due at its own time. */
  wait(seconds: number): this {
    const until = this.now + seconds * 1000
    for (let next = nextDeadline(this.world); next !== null && next <= until; next = nextDeadline(this.world)) {
      this.now = Math.max(this.now, next)
      this.must(CLOCK, TICK)
    }
    this.now = until
    return this
  }

  /** Lets the clock alone run until a stage is entered; fails when the table would hang. */
  waitFor(stage: string): this {
    for (let i = 0; i < 10_000 && this.world.stages.stage !== stage; i++) {
      const next = nextDeadline(this.world)
      if (next === null) throw new Error(`the table hangs in ${this.world.stages.stage}`)
      this.now = Math.max(this.now, next)
      this.must(CLOCK, TICK)
    }
    return this
  }

  begin(): this {
    this.instruct({ type: 'begin-talks' })
    return this
  }

  /** The last fact of a type. */
  last<T extends EventType>(type: T): EventOf<T> {
    const fact = this.facts.findLast((f) => f.event.type === type)
    if (!fact) throw new Error(`no ${type} in the record`)
    return fact.event as EventOf<T>
  }
  count(type: EventType): number {
    return this.facts.filter((f) => f.event.type === type).length
  }
}
