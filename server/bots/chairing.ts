/** The chair's steps, and closing a stage in which nothing more can happen. */
import { nextOffer } from './packaging.ts'
import { opens, people, type Seen, unsettled } from './seen.ts'
import { type BotState, spent } from './state.ts'
import { type Wish, wish } from './wish.ts'

const SECOND = 1000

/** The chair moves on when the goal is met; people get a moment to see that it was. */
export const movingOn = (_: BotState, seen: Seen): readonly Wish[] =>
  seen.board.goalMet ? wish(seen, ['move-on'], {}, { waitMs: people(seen).length > 0 ? 4 * SECOND : 0 }) : []

/** Questions are left, but nobody has a package on the table and this party none to offer. */
export const isSpent = (bot: BotState, seen: Seen): boolean =>
  opens(seen, 'packages') &&
  seen.board.marksClosed &&
  seen.board.openBallot === '' &&
  seen.board.silences.size === 0 &&
  seen.board.packages.size === 0 &&
  unsettled(seen).length > 0 &&
  nextOffer(bot, seen) === undefined

/** The chair moves to close a stage that is spent, once; the others decide. */
export function closing(bot: BotState, seen: Seen): readonly Wish[] {
  const key = `close/${seen.board.stage}`
  if (seen.board.chair !== bot.party || spent(bot, key) > 0 || !isSpent(bot, seen)) return []
  return wish(
    seen,
    ['move-to-close-stage'],
    {},
    { waitMs: (people(seen).length > 0 ? 25 : 10) * SECOND, spends: [key] },
  )
}
