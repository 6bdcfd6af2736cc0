/** The chair's steps, and closing a stage in which nothing more can happen. */
import { elapsed } from './aspiration.ts'
import { opens, people, type Seen, unsettled } from './seen.ts'
import { type BotState, spent } from './state.ts'
import { type Wish, wish } from './wish.ts'

const SECOND = 1000

/** The chair moves on when the goal is met; people get a moment to see that it was. */
export const movingOn = (_: BotState, seen: Seen): readonly Wish[] =>
  seen.board.goalMet ? wish(seen, ['move-on'], {}, { waitMs: people(seen).length > 0 ? 4 * SECOND : 0 }) : []

/** Every question is frozen and its rounds are over, or no package is left and the time is more than half gone. */
function isSpent(seen: Seen): boolean {
  if (seen.board.openBallot !== '' || seen.board.silences.size > 0 || unsettled(seen).length === 0) return false
  if (opens(seen, 'chain')) return seen.board.discussing === ''
  return opens(seen, 'packages') && elapsed(seen) > 0.6 && seen.board.packages.size === 0
}

/** The chair moves to close a stage that is spent, once; the others decide. */
export function closing(bot: BotState, seen: Seen): readonly Wish[] {
  const key = `close/${seen.board.stage}`
  if (!isSpent(seen) || seen.board.chair !== bot.party || spent(bot, key) > 0) return []
  return wish(seen, ['move-to-close-stage'], {}, { waitMs: (people(seen).length > 0 ? 15 : 4) * SECOND, spends: [key] })
}
