/** What becomes of a promise: kept, lapsed, or openly broken, on figures of the small scenario. */
import { expect, it } from 'vitest'
import type { Step } from '../../../shared/engine/testing/given.ts'
import { agreed, backed, inStage } from '../../../shared/engine/testing/story.ts'
import { spend } from '../mind/state.ts'
import { verdictOn } from '../strategy/acceptance.ts'
import { type Exchange, promiseKey, standingPromises } from '../strategy/promise.ts'
import { eyes } from '../testing/eyes.ts'
import { think } from './think.ts'

const FOR_VOTES: Exchange = { ask: 'tariff', askOption: 'high', give: 'votes', giveOption: 'equal' }

/** A party that has promised Kyrgyzstan an exchange in the plenary, after these steps. */
function bound(party: string, exchange: Exchange, steps: readonly Step[]) {
  const { bot, observation } = eyes(party, steps)
  const key = promiseKey({ ...exchange, party: 'KGZ', channel: 'plenary', lang: 'en' })
  return { bot: spend(bot, [key]), observation }
}
const wordsOf = ({ bot, observation }: ReturnType<typeof bound>): string => {
  const command = think(bot, observation).acts[0]?.command
  return command?.type === 'say' ? command.text : ''
}

it('P31 kept: once the other side has done its half, the answer that is owed is yes, and another one no', () => {
  const before = bound('RUS', FOR_VOTES, [inStage('chain')])
  const after = bound('RUS', FOR_VOTES, [inStage('chain'), backed('tariff', { KGZ: 'high' })])
  const verdicts = ({ bot, observation }: typeof before) =>
    ['equal', 'shares'].map((option) => verdictOn(bot, observation, 'votes', option))
  expect(verdicts(before)).toEqual(['no', 'yes'])
  expect(verdicts(after)).toEqual(['yes', 'no'])
})

it('P31 nothing is owed to who has turned to another answer on what it was to get', () => {
  const steps = [inStage('packages'), backed('tariff', { KGZ: 'high' }), backed('votes', { KGZ: 'shares' })]
  const { bot, observation } = bound('RUS', FOR_VOTES, steps)
  expect(verdictOn(bot, observation, 'votes', 'shares')).toBe('yes')
})

it('P31 lapsed: what was asked for is settled otherwise, and that is said once', () => {
  const seen = bound('RUS', FOR_VOTES, [inStage('packages'), agreed({ tariff: 'low' })])
  expect(wordsOf(seen)).toMatch(/“tariff en”.*“votes en”/)
  const { state } = think(seen.bot, seen.observation)
  expect(standingPromises(state)).toEqual([])
  expect(wordsOf({ ...seen, bot: state })).not.toMatch(/“tariff en”.*“votes en”/)
})

it('P31 broken: what has come to cost more than no agreement is refused openly, not in silence', () => {
  // RUS: 1200 of tariff + 1000 of transit + 1200 of grace, of 3500. Equal votes bring it 0 and cross its red line.
  const exchange: Exchange = { ask: 'transit', askOption: 'own', give: 'votes', giveOption: 'equal' }
  const seen = bound('RUS', exchange, [inStage('packages'), agreed({ transit: 'own', tariff: 'low' })])
  expect(wordsOf(seen)).toMatch(/“equal en”/)
  expect(wordsOf(seen)).toMatch(/cannot keep our promise|go back on our word/)
  expect(standingPromises(think(seen.bot, seen.observation).state)).toEqual([])
  const rich = bound('RUS', exchange, [inStage('packages'), agreed({ transit: 'own', tariff: 'high' })])
  expect(wordsOf(rich)).not.toMatch(/cannot keep our promise|go back on our word/)
})
