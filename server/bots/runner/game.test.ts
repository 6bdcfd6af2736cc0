import { expect, it } from 'vitest'
import { HOST } from '../../../shared/engine/kernel/actor.ts'
import { replay } from '../../../shared/engine/kernel/engine.ts'
import type { Event } from '../../../shared/engine/kernel/event.ts'
import type { World } from '../../../shared/engine/kernel/world.ts'
import { smallScenario } from '../../../shared/engine/testing/small-scenario.ts'
import { KINDS } from '../mind/temperament.ts'
import { type Bench, benchOf, type GameSettings, playGame } from './game.ts'
import { schedulerOf } from './scheduler.ts'

const settings = (seed: number, more: Partial<GameSettings> = {}): GameSettings => ({
  scenario: smallScenario,
  seed,
  kind: 'mixed',
  pace: 'short',
  ...more,
})

/** A table on which a bot holds every seat and the talks have begun. */
function given(seed: number): Bench {
  const bench = benchOf(settings(seed))
  for (const { id } of smallScenario.parties)
    bench.give(HOST, { type: 'seat-person', person: `bot-${id}`, name: 'Bot', party: id, role: 'head', bot: true })
  bench.give({ kind: 'instructor', person: 'teacher' }, { type: 'begin-talks' })
  return bench
}

it('the same seed gives the same game to the last fact, another seed another game', () => {
  const text = (seed: number) => JSON.stringify(playGame(settings(seed)).facts)
  expect(text(5)).toBe(text(5))
  expect(text(5)).not.toBe(text(6))
})

it.each(KINDS)('%s bots always reach the debrief, and the rules never refuse them', (kind) => {
  for (let seed = 1; seed <= 4; seed++) {
    const { world, refusals } = playGame(settings(seed, { kind }))
    expect({ seed, phase: world.stages.phase, refusals }).toEqual({ seed, phase: 'over', refusals: [] })
  }
})

it('a game is as good as its record', () => {
  const { world, facts } = playGame(settings(3))
  expect(replay(smallScenario, facts)).toEqual(world)
})

it('acts come at whole milliseconds', () => {
  for (let seed = 1; seed <= 6; seed++)
    for (const { at } of playGame(settings(seed)).facts) expect(at).toBe(Math.trunc(at))
})

it('no seat acts without end: a stage takes at most a hundred acts of each', () => {
  for (let seed = 11; seed <= 13; seed++) {
    const { facts } = playGame(settings(seed))
    let acts: Record<string, number> = {}
    for (const { actor, actionId, event } of facts) {
      if (actor.kind === 'delegate' && actionId !== null) acts[actor.person] = (acts[actor.person] ?? 0) + 1
      if (event.type !== 'stage-ended') continue
      expect({ seed, stage: event.stage, most: Math.max(0, ...Object.values(acts)) <= 100 }).toMatchObject({
        most: true,
      })
      acts = {}
    }
  }
})

it.each(smallScenario.stages.slice(0, -1).map((s) => s.id))(
  'bots that take all seats over in the stage %s finish the game',
  (stage) => {
    const bench = given(4)
    const first = schedulerOf({ seed: 4 })
    for (const before of smallScenario.stages.map((s) => s.id)) {
      if (before === stage) break
      bench.playOut(first, before)
    }
    expect(bench.world.stages.stage).toBe(stage)
    bench.playOut(schedulerOf({ seed: 99 }))
    expect({ phase: bench.world.stages.phase, refusals: bench.refusals }).toEqual({ phase: 'over', refusals: [] })
  },
)

it('bots bring a document into force in many games, and in every game they settle something', () => {
  const games = [21, 22, 23, 24, 25, 26].map((seed) => playGame(settings(seed)).world)
  const inForce = games.filter((w) => Object.values(w.treaty.documents).some((d) => d.status === 'in-force'))
  expect(inForce.length).toBeGreaterThan(1)
  expect(games.every((w) => Object.values(w.agenda.questions).some((q) => q.status === 'settled'))).toBe(true)
})

it('P36 no bot blocks at the end a document with what it said yes to itself', () => {
  const games = [1, 2, 3].map((seed) => playGame(settings(seed)))
  const all = games.map(({ world, facts }) => ({
    yes: facts.flatMap(({ event }) => answerIn(world, event, 'yes')).filter(({ kind }) => kind === 'option'),
    no: facts.flatMap(({ event }) => answerIn(world, event, 'no')).filter(({ kind }) => kind.startsWith('document')),
  }))
  for (const { yes, no } of all)
    for (const { party, target } of no) {
      const held = smallScenario.questions.filter(({ document }) => target.split(' ').includes(document))
      expect(yes.filter((one) => one.party === party && held.some(({ id }) => id === one.target))).toEqual([])
    }
  expect(all.flatMap(({ yes }) => yes).length).toBeGreaterThan(0)
})

/** Who said yes or no to what: a vote, or an objection. */
function answerIn(world: World, event: Event, position: 'yes' | 'no') {
  if (event.type === 'objection-raised' && position === 'no') return [{ party: event.party, ...event.subject }]
  if (event.type !== 'ballot-cast' || event.position !== position) return []
  const subject = world.ballots.all[event.ballot]?.subject
  return subject ? [{ party: event.party, ...subject }] : []
}
