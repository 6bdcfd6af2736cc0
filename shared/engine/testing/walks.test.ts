import { describe, expect, it } from 'vitest'
import { replay } from '../kernel/engine.ts'
import type { EventType } from '../kernel/event.ts'
import { checkInvariants } from './invariants.ts'
import { Meeting } from './meeting.ts'
import { smallScenario } from './small-scenario.ts'
import { dice, step } from './walk.ts'
import { STARTS } from './walk-starts.ts'

const WALKS = 120
const STEPS = 200

describe('random walks over the options, with hostile acts', () => {
  const seen = new Map<EventType, number>()
  let refused = 0

  it.each(Array.from({ length: WALKS }, (_, i) => i + 1))(
    'walk %i keeps every invariant, replays to the same world, and the clock alone ends it (CLK-3)',
    (seed) => {
      const meeting = new Meeting(smallScenario, { seed, botsFillSeats: seed % 2 === 0 }).begin()
      STARTS[seed % STARTS.length]?.(meeting)
      const roll = dice(seed)
      for (let i = 0; i < STEPS && meeting.world.stages.phase === 'talks'; i++) {
        if (step(meeting, roll) === 'refused') refused++
        checkInvariants(meeting.world)
      }
      if (meeting.world.clock.pausedAt > 0) meeting.instruct({ type: 'resume' })
      meeting.waitFor('debrief')
      checkInvariants(meeting.world)
      expect(meeting.world.stages.phase).toBe('over')
      expect(replay(smallScenario, meeting.facts)).toEqual(meeting.world)
      for (const { event } of meeting.facts) seen.set(event.type, (seen.get(event.type) ?? 0) + 1)
    },
  )

  it('the walks reached what they are about', () => {
    const wanted: EventType[] = [
      'rule-changed',
      'rules-adopted',
      'rules-defaulted',
      'question-raised',
      'list-closed',
      'ranking-closed',
      'question-frozen',
      'round-begun',
      'question-settled',
      'settlement-confirmed',
      'question-reopened',
      'question-left-open',
      'option-added',
      'package-offered',
      'package-tabled',
      'package-adopted',
      'package-lapsed',
      'package-refused',
      'ballot-lapsed',
      'silence-held',
      'silence-broken',
      'invitation-accepted',
      'room-left',
      'withdrawal-confirmed',
      'withdrawal-undone',
      'document-adopted',
      'document-authenticated',
      'reservation-made',
      'reservation-objected',
      'reservation-stood',
      'parliament-refused',
      'document-in-force',
      'document-failed',
      'paused',
      'news-arrived',
      'bot-took-seat',
      'seat-taken-over',
      'seat-given-back',
    ]
    expect(wanted.filter((type) => !seen.has(type))).toEqual([])
    expect(refused).toBeGreaterThan(100)
  })
})
