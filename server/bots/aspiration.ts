/**
 * What the bot still hopes for. It falls from a hope to the reservation value as the talks go on, and never below: the
 * reservation value is what no agreement is worth.
 */
import { unlist } from '../../shared/engine/text-lists.ts'
import { stake } from './interest.ts'
import { once } from './memo.ts'
import { opens, paceOf, type Seen, unsettled } from './seen.ts'
import { type BotState, traits } from './state.ts'

/** The part of what is still open that a party hopes for at the beginning. */
const HOPE = 0.5

/** The part of the way that lies in the chain, where packages follow it. */
const BEFORE_PACKAGES = 0.65

/** After so many offers a table has heard all that there is to hear. */
const OFFERS = 16

/** How far the talks are on, 0 at the first question and 1 when the text ends; counted in questions, then in offers. */
export function progress(bot: BotState, seen: Seen): number {
  if (!opens(seen, 'text')) return seen.board.rankingClosed ? 1 : 0
  const packagesFollow = seen.scenario.stages.some((s) => s.opens.includes('packages'))
  if (opens(seen, 'chain')) return (packagesFollow ? BEFORE_PACKAGES : 1) * inChain(seen)
  return BEFORE_PACKAGES + (1 - BEFORE_PACKAGES) * inPackages(bot, seen)
}

/** How far the package stage is on, 0–1: people at a slow pace need not wait for the clock before bots give way. */
export const inPackages = (bot: BotState, seen: Seen): number =>
  Math.max(elapsed(seen), Math.min(1, bot.offers / OFFERS))
/** In the package stage: what packages cannot solve is taken up by itself. */
export const isLate = (bot: BotState, seen: Seen): boolean => opens(seen, 'packages') && inPackages(bot, seen) > 0.55

function inChain(seen: Seen): number {
  const all = unlist(seen.board.order)
  const waiting = all.filter((q) => seen.board.questions.get(q)?.status === 'open').length
  const share = seen.board.round > 1 ? 0.5 : 1 - waiting / Math.max(1, all.length)
  return Math.min(1, (seen.board.round - 1 + share) / paceOf(seen).rounds)
}

/** The part of the stage's time that is over, 0–1. */
export function elapsed(seen: Seen): number {
  const length = paceOf(seen).stages[seen.board.stage] ?? 1
  return Math.min(1, Math.max(0, (seen.now - seen.board.stageEnteredAt) / 1000 / length))
}

/** How far the bot has come down from its hope to its limit, 0–1. */
export function yielding(bot: BotState, seen: Seen): number {
  const { opening, patience } = traits(bot)
  return opening + (1 - opening) * progress(bot, seen) ** patience
}

/** The own total that the bot wants now, 0–10,000; at the end its reservation value. */
export const aspiration = (bot: BotState, seen: Seen): number =>
  once(bot, seen, 'aspiration', () => {
    const hope = seen.desk.value + HOPE * unsettled(seen).reduce((sum, q) => sum + stake(bot, seen, q), 0)
    const limit = seen.desk.reservation
    return limit + (1 - yielding(bot, seen)) * Math.max(0, hope - limit)
  })
