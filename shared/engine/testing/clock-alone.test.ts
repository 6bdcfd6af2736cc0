import { expect, it } from 'vitest'
import { replay } from '../kernel/engine.ts'
import { Meeting } from './meeting.ts'
import { smallScenario } from './small-scenario.ts'

it('CLK-3 the clock alone, with nobody acting, brings a table to its debrief within the time of its pace', () => {
  const meeting = new Meeting(smallScenario).begin()
  const began = meeting.now
  meeting.waitFor('debrief')
  expect(meeting.world.stages.phase).toBe('over')
  expect(meeting.now - began).toBeLessThanOrEqual(25 * 60_000)
  expect(replay(smallScenario, meeting.facts)).toEqual(meeting.world)
})
