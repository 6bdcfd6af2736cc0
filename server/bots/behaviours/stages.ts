/** The chair's steps, and closing a stage in which nothing more can happen. */

import { type Observation, opens, people, unsettled } from '../mind/observation.ts'
import { type BotState, spent } from '../mind/state.ts'
import { nextOffer } from './packages.ts'
import { type Wish, wish } from './wish.ts'

const SECOND = 1000

/** The chair moves on when the goal is met; people get a moment to see that it was. */
export const movingOn = (_: BotState, observation: Observation): readonly Wish[] =>
  observation.board.goalMet
    ? wish(observation, ['move-on'], {}, { waitMs: people(observation).length > 0 ? 4 * SECOND : 0 })
    : []

/** Questions are left, but nobody has a package on the table and this party none to offer. */
export const isSpent = (bot: BotState, observation: Observation): boolean =>
  opens(observation, 'packages') &&
  observation.board.marksClosed &&
  observation.board.openBallot === '' &&
  observation.board.silences.size === 0 &&
  observation.board.packages.size === 0 &&
  unsettled(observation).length > 0 &&
  nextOffer(bot, observation) === undefined

/** The chair moves to close a stage that is spent, once; the others decide. */
export function closing(bot: BotState, observation: Observation): readonly Wish[] {
  const key = `close/${observation.board.stage}`
  if (observation.board.chair !== bot.party || spent(bot, key) > 0 || !isSpent(bot, observation)) return []
  return wish(
    observation,
    ['move-to-close-stage'],
    {},
    { waitMs: (people(observation).length > 0 ? 25 : 10) * SECOND, spends: [key] },
  )
}
