import { expect, it } from 'vitest'
import { replay } from '../kernel/engine.ts'
import { Meeting } from './meeting.ts'
import { smallScenario } from './small-scenario.ts'
import { ranked, withCommittee, withDeputies } from './two-bodies.ts'

it('CLK-3 the clock alone, with nobody acting, brings a table to its debrief within the time of its pace', () => {
  const meeting = new Meeting(smallScenario).begin()
  const began = meeting.now
  meeting.waitFor('debrief')
  expect(meeting.world.stages.phase).toBe('over')
  expect(meeting.now - began).toBeLessThanOrEqual(25 * 60_000)
  expect(replay(smallScenario, meeting.facts)).toEqual(meeting.world)
})

it.each([
  ['beside', true],
  ['before', false],
])('CLK-3 MIC-3 the same where a committee sits %s the plenary', (_, beside) => {
  const scenario = withCommittee()
  const meeting = new Meeting(scenario)
  if (beside) withDeputies(meeting)
  ranked({ tariff: 1, transit: 3, votes: 3 })(meeting)
  const began = meeting.now
  meeting.waitFor('debrief')
  expect(meeting.last('body-sat').beside).toBe(beside)
  expect(meeting.count('body-rose')).toBe(1)
  expect(meeting.world.stages.phase).toBe('over')
  expect(meeting.now - began).toBeLessThanOrEqual(25 * 60_000)
  expect(replay(scenario, meeting.facts)).toEqual(meeting.world)
})
