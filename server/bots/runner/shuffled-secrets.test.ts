/** Whole games once more with others' secrets dealt anew: a bot that knew any of them would act otherwise. */
import { expect, it } from 'vitest'
import { HOST } from '../../../shared/engine/kernel/actor.ts'
import { evolve, open } from '../../../shared/engine/kernel/engine.ts'
import type { Fact } from '../../../shared/engine/kernel/event.ts'
import type { World } from '../../../shared/engine/kernel/world.ts'
import { smallScenario } from '../../../shared/engine/testing/small-scenario.ts'
import type { Scenario } from '../../../shared/scenario/schema.ts'
import { together } from '../newcomers/person.ts'
import { benchOf } from './game.ts'
import { type Scheduler, schedulerOf } from './scheduler.ts'

/** What was asked of a bot, in which world, and what it did. */
type Call =
  | { readonly asked: 'changed'; readonly seq: number; readonly facts: readonly Fact[]; readonly now: number }
  | { readonly asked: 'take'; readonly seq: number; readonly now: number; readonly did: string }

const PARTIES = smallScenario.parties.map(({ id }) => id)

/** Writes down what a scheduler is asked and what it does. */
function noting(scheduler: Scheduler, calls: Call[]): Scheduler {
  return {
    changed(world, facts, now) {
      calls.push({ asked: 'changed', seq: world.seq, facts, now })
      scheduler.changed(world, facts, now)
    },
    nextAt: () => scheduler.nextAt(),
    take(world, now) {
      const turn = scheduler.take(world, now)
      calls.push({ asked: 'take', seq: world.seq, now, did: turn ? JSON.stringify(turn.command) : '' })
      return turn
    },
  }
}

/** A game among bots, and what was asked of the one of `party`. */
function played(party: string, seed: number): { readonly facts: readonly Fact[]; readonly calls: readonly Call[] } {
  const bench = benchOf({ scenario: smallScenario, seed, pace: 'short' })
  for (const id of PARTIES)
    bench.give(HOST, { type: 'seat-person', person: `bot-${id}`, name: 'Bot', party: id, role: 'head', bot: true })
  bench.give({ kind: 'instructor', person: 'simulation' }, { type: 'begin-talks' })
  const calls: Call[] = []
  const others = schedulerOf({ seed, seats: PARTIES.filter((id) => id !== party) })
  bench.playOut(together(noting(schedulerOf({ seed, seats: [party] }), calls), others))
  expect(bench.refusals).toEqual([])
  return { facts: bench.facts, calls }
}

/** The same facts under another scenario: they are truth, and fold the same whatever the briefs say. */
function worldsUnder(scenario: Scenario, [first, ...rest]: readonly Fact[]): Map<number, World> {
  let world = open(scenario, first as Fact)
  const worlds = new Map([[world.seq, world]])
  for (const fact of rest) {
    world = evolve(world, fact)
    worlds.set(world.seq, world)
  }
  return worlds
}

/** What the bot does when it is asked the same in those worlds. */
function askedAgain(party: string, seed: number, scenario: Scenario, { facts, calls }: ReturnType<typeof played>) {
  const worlds = worldsUnder(scenario, facts)
  const scheduler = schedulerOf({ seed, seats: [party] })
  return calls.flatMap((call) => {
    const world = worlds.get(call.seq)
    if (!world) throw new Error(`no world ${call.seq}`)
    if (call.asked === 'take') {
      const turn = scheduler.take(world, call.now)
      return [turn ? JSON.stringify(turn.command) : '']
    }
    scheduler.changed(world, call.facts, call.now)
    return []
  })
}

const actsOf = ({ calls }: ReturnType<typeof played>): string[] =>
  calls.flatMap((call) => (call.asked === 'take' ? [call.did] : []))

/** The briefs of all but one party dealt to one another; `party` keeps its own. */
function shuffled(party: string): Scenario {
  const [a = '', b = ''] = PARTIES.filter((id) => id !== party)
  const { [a]: ofA, [b]: ofB } = smallScenario.briefs
  return { ...smallScenario, briefs: { ...smallScenario.briefs, ...(ofA && ofB && { [a]: ofB, [b]: ofA }) } }
}

it.each(PARTIES.flatMap((party) => [1, 2].map((seed) => [party, seed] as const)))(
  '%s, game %i: with the others’ secrets shuffled it does and says the same from beginning to end',
  (party, seed) => {
    const game = played(party, seed)
    expect(actsOf(game).filter((did) => did !== '').length).toBeGreaterThan(20)
    expect(askedAgain(party, seed, shuffled(party), game)).toEqual(actsOf(game))
  },
)

it('with its own secrets changed it does not', () => {
  const game = played('KAZ', 1)
  expect(askedAgain('KAZ', 1, shuffled('KGZ'), game)).not.toEqual(actsOf(game))
})
