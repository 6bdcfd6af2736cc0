/** Ripeness: which answer to a question is worth a vote now, and whether any is left. */
import { LEFT_OPEN } from '../../../shared/scenario/left-open.ts'
import { answersOf, backing, can, type Observation, refused } from '../mind/observation.ts'
import { type BotState, traits } from '../mind/state.ts'
import { verdictOn } from './acceptance.ts'
import { gain, stake } from './interest.ts'
import { prospect, welcome } from './opponent-model.ts'

/** After so many refused answers a question is better frozen than voted on again in the same round. */
export const TRIES_AT_MOST = 2

/** How well an answer must seem to do before the bot risks a vote on it, 0–1. */
const nerve = (bot: BotState): number => 0.44 - 0.14 * traits(bot).initiative

/** There is still an answer worth a vote: not refused, wanted by somebody, and one that this party could take. */
export function hasWayOut(bot: BotState, observation: Observation, question: string): boolean {
  const gone = refused(observation, question)
  const backed = new Set(backing(observation, question).values())
  const open = answersOf(observation, question).filter(
    (o) => !gone.includes(o) && backed.has(o) && prospect(bot, observation, question, o) >= nerve(bot),
  )
  return gone.length < TRIES_AT_MOST && open.some((o) => verdictOn(bot, observation, question, o) !== 'no')
}

/**
 * The answer that is ripest: the bot says yes to it, and nobody seems to hate it more than this bot's nerve allows. To leave the
 * question open needs no vote against who insists on an answer: it stays open by itself then (TXT-5).
 */
export function ripest(bot: BotState, observation: Observation, question: string): string | undefined {
  return answersOf(observation, question)
    .filter((o) => can(observation, 'put-to-vote', question, o) && verdictOn(bot, observation, question, o) === 'yes')
    .filter((o) => prospect(bot, observation, question, o) >= nerve(bot) && o !== LEFT_OPEN)
    .toSorted((a, b) => merit(bot, observation, question, b) - merit(bot, observation, question, a))[0]
}

const merit = (bot: BotState, observation: Observation, question: string, option: string): number =>
  welcome(bot, observation, question, option) +
  (0.4 * gain(bot, observation, question, option)) / Math.max(1, stake(bot, observation, question))
