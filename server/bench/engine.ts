/**
 * The engine without a server: how many acts it decides in a second, and what the views of a table cost after one: the
 * board and the desks of five seats, as a room follows them. The same plays are gone through before anything is measured.
 */
import type { Actor } from '../../shared/engine/kernel/actor.ts'
import { decide, evolve, replay } from '../../shared/engine/kernel/engine.ts'
import { isRefusal } from '../../shared/engine/kernel/refusal.ts'
import { allParties } from '../../shared/engine/kernel/selectors.ts'
import type { World } from '../../shared/engine/kernel/world.ts'
import { watching } from '../../shared/engine/tracking/watching.ts'
import { boardOf, deskOf } from '../../shared/engine/views/board.ts'
import type { Scenario } from '../../shared/scenario/schema.ts'
import { type Profile, probe } from './probe.ts'
import { type Kind, type Planned, rehearse, seatsOf } from './rehearsal.ts'

/** Acts of one play. */
const ACTS = 700
const PASSES = 12

/** The goal. */
export const DECIDED_AT_LEAST = 50_000

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

/** The play once more, with the worlds between its acts; without what is refused, which is soon decided and changes nothing. */
function stepsOf(scenario: Scenario, hash: string, kind: Kind): Step[] {
  const play = rehearse(scenario, hash, kind, ACTS, 1_000_000_000_000)
  const seats = seatsOf(scenario)
  let world = replay(scenario, play.log)
  const done = play.acts.filter(({ facts }) => facts.length > 0)
  return done.map((act): Step => {
    const before = world
    world = act.facts.reduce(evolve, world)
    return { before, after: world, act, actor: { kind: 'delegate', person: seats[act.client]?.person ?? '' } }
  })
}

/** What `run` takes, ms: the best of several passes, for others use the machine too. The first ones compile the code. */
function best(run: () => void): number {
  let ms = Number.POSITIVE_INFINITY
  for (let i = 0; i < PASSES; i++) {
    const started = performance.now()
    run()
    ms = Math.min(ms, performance.now() - started)
  }
  return ms
}

function decideAll(steps: readonly Step[]): void {
  for (const { before, act, actor } of steps)
    if (isRefusal(decide(before, act.command, actor, act.facts[0]?.at ?? 0))) throw new Error('the play does not fit')
}

const playsOf = (scenario: Scenario, hash: string) =>
  (['chain', 'packages'] as const).map((kind) => stepsOf(scenario, hash, kind))

export function measureEngine(scenario: Scenario, hash: string): EngineFigures {
  const plays = playsOf(scenario, hash)
  const all = plays.flat()
  const parties = allParties(all[0]?.before as World)
  const decided = best(() => decideAll(all))
  const followed = best(() => {
    for (const steps of plays) {
      const views = watching()
      for (const { after } of steps) {
        views.board(after)
        for (const party of parties) views.desk(after, party)
      }
    }
  })
  const anew = best(() => {
    for (const { after } of all) {
      boardOf(after)
      for (const party of parties) deskOf(after, party)
    }
  })
  return {
    decidedPerSecond: Math.round((all.length / decided) * 1000),
    viewsUs: Math.round((followed / all.length) * 1000),
    anewUs: Math.round((anew / all.length) * 1000),
    acts: all.length,
  }
}

/** Where the time of deciding goes. */
export async function profileEngine(scenario: Scenario, hash: string): Promise<Profile> {
  const all = playsOf(scenario, hash).flat()
  decideAll(all)
  await probe.startProfile()
  for (let i = 0; i < PASSES; i++) decideAll(all)
  return probe.stopProfile()
}
