import { expect, it } from 'vitest'
import { inStage } from '../../../shared/engine/testing/story.ts'
import { eyes } from '../testing/eyes.ts'
import { once, onObservation } from './memo.ts'

const counted = () => {
  let times = 0
  return () => ++times
}

it('is worked out once for an observation, however bots take turns', () => {
  const [a, b] = [eyes('KAZ', [inStage('chain')]), eyes('RUS', [inStage('chain')])]
  const work = counted()
  const turns = [a, b, a, b].map(({ observation }) => onObservation(observation, 'key', work))
  expect(turns).toEqual([1, 2, 1, 2])
  expect(onObservation(a.observation, 'another key', work)).toBe(3)
})

it('is worked out anew for a bot that has learnt or done something since', () => {
  const { bot, observation } = eyes('KAZ', [inStage('chain')])
  const work = counted()
  expect([once(bot, observation, 'key', work), once(bot, observation, 'key', work)]).toEqual([1, 1])
  expect(once({ ...bot }, observation, 'key', work)).toBe(2)
  expect(once(bot, { ...observation }, 'key', work)).toBe(3)
})
