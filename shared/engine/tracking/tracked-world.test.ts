import { describe, expect, it } from 'vitest'
import { discussing, membersHere, openBallotOf, PLENARY, presides, roundOf } from '../bodies/selectors.ts'
import { agreedOn, backingOf, isOnBallot, optionsOf, parties, refusedOn, statusOf } from '../kernel/selectors.ts'
import type { World } from '../kernel/world.ts'
import { dice } from '../testing/dice.ts'
import { Meeting } from '../testing/meeting.ts'
import { smallScenario } from '../testing/small-scenario.ts'
import { twoMinor, withCommittee, withDeputies } from '../testing/two-bodies.ts'
import { step } from '../testing/walk.ts'
import { Reading } from './reading.ts'
import { selector, type Tracker, track } from './tracked-world.ts'

const start = new Meeting(smallScenario).world
const stages = (some: Partial<World['stages']>) => (world: World) => ({
  ...world,
  stages: { ...world.stages, ...some },
})
const pausedAt = (at: number) => (world: World) => ({ ...world, clock: { ...world.clock, pausedAt: at } })

/** What `view` makes of a tracked world, and how often it was made. */
class Followed<T> extends Reading {
  readonly #tracker: Tracker
  readonly #view: (world: World) => T
  made = 0
  #value: T | undefined

  constructor(tracker: Tracker, view: (world: World) => T) {
    super(tracker.turns)
    this.#tracker = tracker
    this.#view = view
  }

  make(): void {
    this.made += 1
    this.#value = this.#view(this.#tracker.world)
  }

  get value(): T | undefined {
    this.renew()
    return this.#value
  }
}

type Change = (world: World) => World
/** Follows `view` through worlds that differ as said; gives how often it had to be made anew. */
function makings(view: (world: World) => unknown, ...changes: readonly Change[]): number {
  const tracker = track(start)
  const followed = new Followed(tracker, view)
  expect(followed.value).toEqual(view(start))
  let world = start
  for (const change of changes) {
    world = change(world)
    tracker.turnTo(world)
    expect(followed.value).toEqual(view(world))
  }
  return followed.made - 1
}

/** Of `world` every field that `like` has, and every field of its slices. */
const read = (world: object, like: object, depth = 2): unknown =>
  Object.fromEntries(
    Object.entries(like).map(([name, value]) => {
      const is = (world as Record<string, unknown>)[name]
      const isSlice = depth > 1 && typeof value === 'object' && value !== null && is !== value
      return [name, isSlice ? read(is as object, value, depth - 1) : is]
    }),
  )

describe('a tracked world', () => {
  it('reads like the world that it was turned to last, part by part', () => {
    const meeting = new Meeting(smallScenario).begin()
    const tracker = track(start)
    const roll = dice(5)
    for (let i = 0; i < 60; i++) {
      step(meeting, roll)
      if (i % 3 === 0) continue // what happened since is taken over at once
      tracker.turnTo(meeting.world)
      expect(read(tracker.world, meeting.world)).toEqual(meeting.world)
    }
  })

  it('concerns who read what has changed, and nobody else', () => {
    const view = ({ stages: { stage } }: World) => stage
    expect(makings(view, pausedAt(5), stages({ enteredAt: 7 }), stages({ goalMet: true }))).toBe(0)
    expect(makings(view, stages({ stage: 'chain' }), pausedAt(5), stages({ stage: 'packages' }))).toBe(2)
    expect(
      makings(
        ({ seq }: World) => seq,
        (world) => ({ ...world, seq: 99 }),
      ),
    ).toBe(1)
  })

  it('concerns whoever asks only now for what has changed since they asked last', () => {
    const tracker = track(start)
    const followed = new Followed(tracker, ({ stages: { stage } }) => stage)
    expect(followed.value).toBe('')
    for (const change of [stages({ stage: 'chain' }), pausedAt(5), stages({ stage: 'chain', enteredAt: 3 })])
      tracker.turnTo(change(start))
    expect([followed.value, followed.made]).toEqual(['chain', 2])
    expect([followed.value, followed.made]).toEqual(['chain', 2])
  })

  it('concerns nobody by what the opening said, which never changes', () => {
    const { world } = track(start)
    expect([world.scenario, world.seed, world.pace, world.openedAt]).toEqual([
      start.scenario,
      start.seed,
      start.pace,
      start.openedAt,
    ])
  })
})

describe('a selector', () => {
  const isLate = selector((world) => world.stages.enteredAt > 100)

  it('concerns who asked when its answer changes, not when the part does in which it is found', () => {
    const view = (world: World) => [world.stages.stage, isLate(world)]
    expect(makings(view, stages({ enteredAt: 3 }), stages({ enteredAt: 4 }))).toBe(0)
    expect(makings(view, stages({ enteredAt: 101 }), stages({ enteredAt: 102 }), stages({ enteredAt: 3 }))).toBe(2)
  })

  it('whose answer stays the same but is found elsewhere is watched there', () => {
    const stageOrPhase = selector(({ stages: s }) => (s.enteredAt > 100 ? s.phase : s.stage))
    const same = stages({ enteredAt: 101, stage: '', phase: '' as World['stages']['phase'] })
    expect(makings((world) => stageOrPhase(world), same)).toBe(0)
    expect(makings((world) => stageOrPhase(world), same, stages({ stage: 'chain' }))).toBe(0)
    expect(makings((world) => stageOrPhase(world), same, stages({ phase: 'over' }))).toBe(1)
  })

  it('found elsewhere is watched there by all who asked, whoever noticed it first', () => {
    const stageOrPhase = selector(({ stages: s }) => (s.enteredAt > 100 ? s.phase : s.stage))
    const tracker = track(start)
    const readers = [1, 2].map(() => new Followed(tracker, (world) => stageOrPhase(world)))
    const told = (world: World) => {
      tracker.turnTo(world)
      return readers.map(({ value }) => value)
    }
    const elsewhere = stages({ enteredAt: 101, stage: '', phase: '' as World['stages']['phase'] })(start)
    expect([told(start), told(elsewhere), told(stages({ phase: 'over' })(elsewhere))]).toEqual([
      ['', ''],
      ['', ''],
      ['over', 'over'],
    ])
  })

  it('that asks another has its answers among its own', () => {
    const isLateOrOver = selector((world) => isLate(world) || world.stages.phase === 'over')
    expect(makings((world) => isLateOrOver(world), stages({ enteredAt: 101 }))).toBe(1)
    expect(makings((world) => isLateOrOver(world), stages({ phase: 'over' }), stages({ enteredAt: 101 }))).toBe(1)
  })

  it('has one answer about each thing, at each table', () => {
    const [here, elsewhere] = [track(start), track(stages({ stage: 'chain' })(start))]
    const isAt = selector((world, stage: string) => world.stages.stage === stage)
    const at = (world: World) => ['', 'chain', 'packages'].map((stage) => isAt(world, stage))
    expect([at(here.world), at(elsewhere.world), at(start)]).toEqual([
      [true, false, false],
      [false, true, false],
      [true, false, false],
    ])
    here.turnTo(stages({ stage: 'packages' })(start))
    expect([at(here.world), at(elsewhere.world), at(start)]).toEqual([
      [false, false, true],
      [false, true, false],
      [true, false, false],
    ])
  })

  it('may be asked about more things than it remembers', () => {
    const tracker = track(start)
    const named = selector((world, id: string) => `${id} in ${world.stages.stage}`)
    const all = new Followed(tracker, (world) => Array.from({ length: 500 }, (_, i) => named(world, `q${i}`)))
    expect(all.value?.[3]).toBe('q3 in ')
    tracker.turnTo(stages({ stage: 'chain' })(start))
    expect([all.value?.[3], all.value?.[499]]).toEqual(['q3 in chain', 'q499 in chain'])
  })
})

it('selectors of a tracked world answer what they answer of the world itself, over random walks', () => {
  for (let seed = 1; seed <= 6; seed++) {
    const meeting = new Meeting(withCommittee(), { seed, botsFillSeats: seed % 2 === 0 })
    for (const one of seed % 2 ? [withDeputies, twoMinor] : [twoMinor]) one(meeting)
    const tracker = track(meeting.world)
    const roll = dice(seed)
    const answers = (world: World) => [
      parties(world),
      ...[PLENARY, 'committee'].map((b) => [
        ...[discussing(world, b), presides(world, b), roundOf(world, b), openBallotOf(world, b), membersHere(world, b)],
      ]),
      ...['tariff', 'transit', 'votes', 'water', 'none'].map((q) => [
        ...[statusOf(world, q), agreedOn(world, q), refusedOn(world, q), backingOf(world, q, 'KAZ')],
        ...[isOnBallot(world, q), optionsOf(world, q)],
      ]),
    ]
    for (let i = 0; i < 80 && meeting.world.stages.phase === 'talks'; i++) {
      step(meeting, roll)
      tracker.turnTo(meeting.world)
      expect(answers(tracker.world)).toEqual(answers(structuredClone(meeting.world)))
    }
  }
})
