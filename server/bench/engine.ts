/**
 * The engine without a server: how many acts it decides in a second, and what the views of a table cost after one: the
 * board and the desks of five seats, as a room follows them. In a process of its own that has done the same before.
 */

import type { Actor } from '../../shared/engine/kernel/actor.ts'
import { decide, evolve, replay } from '../../shared/engine/kernel/engine.ts'
import { allParties } from '../../shared/engine/kernel/selectors.ts'
import type { World } from '../../shared/engine/kernel/world.ts'
import { watching } from '../../shared/engine/tracking/watching.ts'
import { boardOf, deskOf } from '../../shared/engine/views/board.ts'
import type { Scenario } from '../../shared/scenario/schema.ts'
import { type Kind, type Planned, rehearse, seatsOf } from './rehearsal.ts'

/** Acts of one play; each play is gone through several times, the first ones to warm up. */
const ACTS = 700
const TIMES = 6
const WARMING = 3

export interface EngineFigures {
  readonly decidedPerSecond: number
  /** µs after an act, followed; and worked out anew. */
  readonly viewsUs: number
  readonly anewUs: number
  readonly acts: number
}

interface Step {
  /** The world in which the act is given. */
  readonly before: World
  readonly after: World
  readonly act: Planned
  readonly actor: Actor
}

/** The play once more, with the worlds between its acts. */
export function stepsOf(scenario: Scenario, hash: string, kind: Kind): Step[] {
  const play = rehearse(scenario, hash, kind, ACTS, 1_000_000_000_000)
  const seats = seatsOf(scenario)
  let world = replay(scenario, play.log)
  return play.acts.map((act): Step => {
    const before = world
    world = act.facts.reduce(evolve, world)
    return { before, after: world, act, actor: { kind: 'delegate', person: seats[act.client]?.person ?? '' } }
  })
}

/** Milliseconds of the later times, by which the code is compiled. */
function timed(run: () => void): number {
  for (let i = 0; i < WARMING; i++) run()
  const started = performance.now()
  for (let i = WARMING; i < TIMES; i++) run()
  return (performance.now() - started) / (TIMES - WARMING)
}

export function measureEngine(scenario: Scenario, hash: string): EngineFigures {
  const plays = (['chain', 'packages'] as const).map((kind) => stepsOf(scenario, hash, kind))
  const acts = plays.reduce((sum, steps) => sum + steps.length, 0)
  const parties = allParties(plays[0]?.[0]?.before as World)
  const decided = timed(() => {
    for (const { before, act, actor } of plays.flat()) decide(before, act.command, actor, act.facts[0]?.at ?? 0)
  })
  const followed = timed(() => {
    for (const steps of plays) {
      const views = watching()
      for (const { after } of steps) {
        views.board(after)
        for (const party of parties) views.desk(after, party)
      }
    }
  })
  const anew = timed(() => {
    for (const { after } of plays.flat()) {
      boardOf(after)
      for (const party of parties) deskOf(after, party)
    }
  })
  return {
    decidedPerSecond: Math.round((acts / decided) * 1000),
    viewsUs: Math.round((followed / acts) * 1000),
    anewUs: Math.round((anew / acts) * 1000),
    acts,
  }
}
