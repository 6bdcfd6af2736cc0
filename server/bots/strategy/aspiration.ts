/**
 * What the bot still hopes for. It falls from a hope to the reservation value as the talks go on, and never below: the
 * reservation value is what no agreement is worth.
 */
import { unlist } from '../../../shared/engine/kernel/text-lists.ts'
import { once } from '../mind/memo.ts'
import { bodies, type Observation, opens, paceOf, secondsLeft, unsettled } from '../mind/observation.ts'
import { type BotState, traits } from '../mind/state.ts'
import { stake, standing } from './interest.ts'

/** The part of what is still open that a party hopes for at the beginning. */
const HOPE = 0.5

/** The part of the way that lies in the chain, where packages follow it. */
const BEFORE_PACKAGES = 0.65

/** After so many offers a table has heard all that there is to hear. */
const OFFERS = 16

/** How far the talks are on, 0 at the first question and 1 when the text ends; counted in questions, then in offers. */
export function progress(bot: BotState, observation: Observation): number {
  if (!opens(observation, 'text')) return observation.board.rankingClosed ? 1 : 0
  const packagesFollow = observation.scenario.stages.some((s) => s.opens.includes('packages'))
  if (opens(observation, 'chain')) return (packagesFollow ? BEFORE_PACKAGES : 1) * inChain(observation)
  return BEFORE_PACKAGES + (1 - BEFORE_PACKAGES) * inPackages(bot, observation)
}

/** How far the package stage is on, 0–1: people at a slow pace need not wait for the clock before bots give way. */
export const inPackages = (bot: BotState, observation: Observation): number =>
  Math.max(elapsed(observation), Math.min(1, bot.offers / OFFERS))
/** In the package stage: what packages cannot solve is taken up by itself. */
export const isLate = (bot: BotState, observation: Observation): boolean =>
  opens(observation, 'packages') && inPackages(bot, observation) > 0.55

function inChain(observation: Observation): number {
  const all = unlist(observation.board.order)
  const waiting = all.filter((q) => observation.board.questions.get(q)?.status === 'open').length
  const round = Math.max(1, ...bodies(observation).map((b) => b.round))
  const share = round > 1 ? 0.5 : 1 - waiting / Math.max(1, all.length)
  return Math.min(1, (round - 1 + share) / paceOf(observation).rounds)
}

/** The part of the stage's time that is over, 0–1. */
export function elapsed(observation: Observation): number {
  const length = paceOf(observation).stages[observation.board.stage] ?? 1
  const left = secondsLeft(observation, 'stage')
  return left === undefined ? 0 : Math.min(1, Math.max(0, 1 - left / length))
}

/** How far the bot has come down from its hope to its limit, 0–1. */
export function yielding(bot: BotState, observation: Observation): number {
  const { opening, patience } = traits(bot)
  return opening + (1 - opening) * progress(bot, observation) ** patience
}

/** The own total that the bot wants now, 0–10,000; at the end its reservation value. */
export const aspiration = (bot: BotState, observation: Observation): number =>
  once(bot, observation, 'aspiration', () => {
    const hope =
      standing(observation) + HOPE * unsettled(observation).reduce((sum, q) => sum + stake(bot, observation, q), 0)
    const limit = observation.desk.reservation
    return limit + (1 - yielding(bot, observation)) * Math.max(0, hope - limit)
  })
