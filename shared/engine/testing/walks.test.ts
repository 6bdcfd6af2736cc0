import { describe, expect, it } from 'vitest'
import { replay } from '../kernel/engine.ts'
import type { EventType } from '../kernel/event.ts'
import { declaredOf } from './declared.ts'
import { dice } from './dice.ts'
import { checkInvariants } from './invariants.ts'
import { Meeting } from './meeting.ts'
import { smallScenario } from './small-scenario.ts'
import { withCommittee } from './two-bodies.ts'
import { step } from './walk.ts'
import { STARTS, STARTS_WITH_COMMITTEE } from './walk-starts.ts'

const WALKS = 120
const WALKS_WITH_COMMITTEE = 60
const STEPS = 200
/** So often on the way a table is restored from its log. */
const RESTORED_EVERY = 40

interface Walked {
  readonly seen: Set<EventType>
  refused: number
}

/** Every invariant holds after each step, and what is restored from the log is what is there. */
function walk(meeting: Meeting, seed: number, walked: Walked): void {
  const { scenario } = meeting.world
  const roll = dice(seed)
  for (let i = 0; i < STEPS && meeting.world.stages.phase === 'talks'; i++) {
    if (step(meeting, roll) === 'refused') walked.refused++
    checkInvariants(meeting.world)
    if (i % RESTORED_EVERY === 0) expect(replay(scenario, meeting.facts)).toEqual(meeting.world)
  }
  if (meeting.world.clock.pausedAt > 0) meeting.instruct({ type: 'resume' })
  meeting.waitFor('debrief')
  checkInvariants(meeting.world)
  expect(meeting.world.stages.phase).toBe('over')
  expect(replay(scenario, meeting.facts)).toEqual(meeting.world)
  for (const { event } of meeting.facts) walked.seen.add(event.type)
}

describe('random walks over what is on offer, with hostile acts', () => {
  const walked: Walked = { seen: new Set(), refused: 0 }

  it.each(Array.from({ length: WALKS }, (_, i) => i + 1))(
    'walk %i keeps every invariant, replays to the same world, and the clock alone ends it (CLK-3)',
    (seed) => {
      const meeting = new Meeting(smallScenario, { seed, botsFillSeats: seed % 2 === 0 }).begin()
      STARTS[seed % STARTS.length]?.(meeting)
      walk(meeting, seed, walked)
    },
  )

  it('the walks reached what they are about', () => {
    const wanted = declaredOf(({ reached }) => reached)
    expect(wanted.length).toBeGreaterThan(30)
    expect(wanted.filter((type) => !walked.seen.has(type))).toEqual([])
    expect(walked.refused).toBeGreaterThan(100)
  })
})

describe('random walks with a standing committee', () => {
  const walked: Walked = { seen: new Set(), refused: 0 }

  it.each(Array.from({ length: WALKS_WITH_COMMITTEE }, (_, i) => i + 1))(
    'MIC-3 walk %i keeps every invariant, replays to the same world, and the clock alone ends it (CLK-3)',
    (seed) => {
      const meeting = new Meeting(withCommittee(), { seed, botsFillSeats: seed % 2 === 0 }).begin()
      STARTS_WITH_COMMITTEE[seed % STARTS_WITH_COMMITTEE.length]?.(meeting)
      walk(meeting, seed, walked)
    },
  )

  it('MIC-3 the walks reached what they are about', () => {
    const wanted: EventType[] = [
      'body-sat',
      'body-rose',
      'call-up-opened',
      'decision-called-up',
      'question-referred',
      'settlement-confirmed',
      'question-frozen',
      'silence-held',
      'ballot-lapsed',
    ]
    expect(wanted.filter((type) => !walked.seen.has(type))).toEqual([])
  })
})
