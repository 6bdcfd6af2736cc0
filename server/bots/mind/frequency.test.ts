/** The opponent model by frequency and timing: what is named early and again is wanted, what is named late and once is conceded. */
import { expect, it } from 'vitest'
import { backed, inStage } from '../../../shared/engine/testing/story.ts'
import { importance, liking } from '../strategy/opponent-model.ts'
import { eyes } from '../testing/eyes.ts'
import { constancy, favourite, shareOf } from './frequency.ts'
import { observe } from './learn.ts'

const steps = [inStage('chain'), backed('tariff', { RUS: 'high' })]
const moved = [...steps, backed('tariff', { RUS: 'low' })]

/** A bot that looked after each step. */
function watched(...stories: (typeof steps)[]) {
  const seen = stories.map((story) => eyes('KAZ', story))
  const bot = seen.reduce((known, { observation }) => observe(known, observation), (seen[0] as (typeof seen)[0]).bot)
  return { bot, observation: (seen.at(-1) as (typeof seen)[0]).observation }
}

it('what a party named once is its favourite, and it holds to it', () => {
  const { bot } = watched(steps)
  expect(favourite(bot, 'RUS', 'tariff')).toBe('high')
  expect([shareOf(bot, 'RUS', 'tariff', 'high'), constancy(bot, 'RUS', 'tariff')]).toEqual([1, 1])
  expect([favourite(bot, 'KGZ', 'tariff'), constancy(bot, 'KGZ', 'tariff')]).toEqual([undefined, 1])
})

it('timing: to what it moved later it likes less than what it wanted first, and more than what it never named', () => {
  const { bot, observation } = watched(steps, [...moved, inStage('packages')])
  const [high, low] = ['high', 'low'].map((option) => liking(bot, observation, 'RUS', 'tariff', option))
  expect(high).toBe(1)
  expect(low).toBeLessThan(1)
  expect(low).toBeGreaterThan(0.55)
})

it('frequency: what it names again and again it has come to want', () => {
  const { bot, observation } = watched(steps, moved)
  const [before] = [liking(bot, observation, 'RUS', 'tariff', 'low')]
  const often = { ...bot, named: { ...bot.named, RUS: { tariff: { high: 1, low: 3 } } } }
  expect(liking(often, observation, 'RUS', 'tariff', 'low')).toBe(1)
  expect(liking(often, observation, 'RUS', 'tariff', 'high')).toBeLessThan(before ?? 0)
})

it('a question on which a party moves seems to matter less to it than one on which it holds to its answer', () => {
  const held = watched(steps)
  const given = watched(steps, moved)
  expect(importance(given.bot, given.observation, 'RUS', 'tariff')).toBeLessThan(
    importance(held.bot, held.observation, 'RUS', 'tariff'),
  )
})

it('looking twice at the same table counts nothing twice', () => {
  const { bot, observation } = watched(moved)
  const blank = { ...bot, entries: -1 }
  expect(observe(blank, observation).named).toEqual(bot.named)
})
