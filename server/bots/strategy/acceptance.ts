/**
 * Acceptance: what the bot says to one answer, or to a package of answers, that lies before it. `pass` lets a thing through
 * without wanting it.
 */
import type { Cast } from '../../../shared/decisions/position.ts'
import type { BoardBallot } from '../../../shared/engine/procedures/ballots/view.ts'
import { LEFT_OPEN } from '../../../shared/scenario/left-open.ts'
import { type Observation, others, unsettled } from '../mind/observation.ts'
import { type BotState, traits } from '../mind/state.ts'
import { aspiration, yielding } from './aspiration.ts'
import { gain, ordinarySpread, points, spread, stake, totalWith } from './interest.ts'
import { expectedGain, liking, projected } from './opponent-model.ts'
import { breaksWord, hasPledged, owed } from './promise.ts'
import { bundleWith } from './treaty-plan.ts'

export type Verdict = 'yes' | 'pass' | 'no'

/** Rules under which an abstention stands in the way: votes in favour are needed, of all or of a share of all. */
const NEED_YES: readonly BoardBallot['rule'][] = ['unanimity', 'weighted', 'security-council']

/** The vote that says so: what may pass is not held up. */
export const answerFor = ({ rule }: Pick<BoardBallot, 'rule'>, verdict: Verdict): Cast =>
  verdict === 'pass' ? (NEED_YES.includes(rule) ? 'yes' : 'abstain') : verdict

/** A shortfall of this many points makes the bot as hard as it gets. */
const HARD = 900
/** Alone against all others a bot wants this much less of a question than among as many friends as foes. */
const ISOLATION = 0.75
/** Liking from which on a party seems content: it backed the answer, early or late. */
const CONTENT = 0.55

/** How much hangs on the question beside an ordinary one: about 1, and near 0 for a trifle. */
export const weightiness = (bot: BotState, observation: Observation, question: string): number =>
  spread(bot, observation, question) / Math.max(1, ordinarySpread(bot, observation))

/** True when a question counts for more than an ordinary one: the bot gives reasons for these. */
export const mattersMost = (bot: BotState, observation: Observation, question: string): boolean =>
  spread(bot, observation, question) > 1.15 * ordinarySpread(bot, observation)

/**
 * The part of a question's best that the bot wants now, 0–1: less as the talks go on, less on trifles (it concedes there
 * first), less where the others agree already, more while what it can expect in all is below its reservation value.
 */
function wanted(bot: BotState, observation: Observation, question: string, option: string): number {
  const weight = weightiness(bot, observation, question)
  const shortfall = observation.desk.reservation - projected(bot, observation, { [question]: option })
  const need = Math.min(0.6, Math.max(0, shortfall / HARD)) * Math.min(1, weight)
  const company = 1 - ISOLATION * fellows(bot, observation, question, option)
  return 0.8 * (1 - yielding(bot, observation)) * Math.min(1, 0.3 + 0.5 * weight) * company + need
}

/** The share of the others who seem content with an answer. */
function fellows(bot: BotState, observation: Observation, question: string, option: string): number {
  const content = others(observation).filter((p) => liking(bot, observation, p, question, option) >= CONTENT)
  return content.length / Math.max(1, others(observation).length)
}

/** The whole that it expects is worth more without an answer to the question than with the one that going on seems to bring. */
export const isBetterOpen = (bot: BotState, observation: Observation, question: string): boolean =>
  projected(bot, observation, { [question]: LEFT_OPEN }) > projected(bot, observation, {})

/** What it says to one answer to one question: what it owes first, then what is best for it; it does not block what it said it could live with. */
export function verdictOn(bot: BotState, observation: Observation, question: string, option: string): Verdict {
  if (owed(bot, observation, question) === option) return 'yes'
  if (breaksWord(bot, observation, question, option)) return 'no'
  const verdict = verdictByInterest(bot, observation, question, option)
  return verdict === 'no' && hasPledged(bot, question, option) ? 'pass' : verdict
}

function verdictByInterest(bot: BotState, observation: Observation, question: string, option: string): Verdict {
  if (option === LEFT_OPEN) return onLeavingOpen(bot, observation, question)
  const worth = gain(bot, observation, question, option)
  const best = stake(bot, observation, question)
  if (worth >= 0 && (best === 0 || worth / best >= Math.min(1, wanted(bot, observation, question, option))))
    return 'yes'
  if (weightiness(bot, observation, question) < 0.3) return 'pass'
  return -worth <= allowance(bot, observation, { [question]: option }) && worth < 0 ? 'pass' : 'no'
}

/** To leave the question open costs what going on seems to bring. */
function onLeavingOpen(bot: BotState, observation: Observation, question: string): Verdict {
  const costs = expectedGain(bot, observation, question)
  if (costs <= 0) return 'yes'
  const isTrifle = weightiness(bot, observation, question) < 0.3
  return isTrifle || costs <= allowance(bot, observation, { [question]: LEFT_OPEN }) ? 'pass' : 'no'
}

/** How many points it would give away for the sake of the whole: a part of what it expects above its limit. */
const allowance = (bot: BotState, observation: Observation, answers: Readonly<Record<string, string>>): number =>
  traits(bot).generosity *
  yielding(bot, observation) *
  Math.max(0, projected(bot, observation, answers) - observation.desk.reservation)

/** Half of what the questions outside a package may still bring. */
const hoped = (bot: BotState, observation: Observation, terms: Readonly<Record<string, string>>): number =>
  unsettled(observation)
    .filter((q) => !(q in terms))
    .reduce((sum, q) => sum + 0.5 * Math.max(0, expectedGain(bot, observation, q)), 0)

/**
 * What it says to a package: never yes to one that, with all its documents signed and what parliament may refuse of them, leaves it
 * below its reservation value by the letter of its brief, however much it feels for single questions; never to one worse than none.
 */
export function verdictOnPackage(
  bot: BotState,
  observation: Observation,
  terms: Readonly<Record<string, string>>,
): Verdict {
  if (Object.entries(terms).some(([q, o]) => breaksWord(bot, observation, q, o))) return 'no'
  const bring = Object.entries(terms).reduce((sum, [q, o]) => sum + gain(bot, observation, q, o), 0)
  const rest = hoped(bot, observation, terms)
  if (bring >= 0 && totalWith(bot, observation, terms) + rest >= aspiration(bot, observation)) {
    if (bundleWith(observation, terms) + rest > observation.desk.reservation) return 'yes'
  }
  return bring < 0 && -bring <= allowance(bot, observation, terms) ? 'pass' : 'no'
}

/** Under a table that allows it: standing aside is better for this party than being bound by the answer. */
export const ratherAside = (observation: Observation, question: string, option: string): boolean =>
  points(observation, question, undefined) > points(observation, question, option) && option !== LEFT_OPEN
