/**
 * The opponent model: what the others seem to want, from how often and how early they backed, offered and voted it in public. It
 * knows the order of the options (they run from one end to the other) and nothing of anybody's brief.
 */
import { LEFT_OPEN } from '../../../shared/scenario/left-open.ts'
import { constancy, favourite, shareOf } from '../mind/frequency.ts'
import { once } from '../mind/memo.ts'
import {
  decisionRule,
  type Observation,
  optionsOf,
  others,
  questionOf,
  stances,
  unsettled,
} from '../mind/observation.ts'
import { type BotState, traits } from '../mind/state.ts'
import { gain, standing } from './interest.ts'

/** Below this liking a party would rather leave the question open. */
export const INDIFFERENT = 0.42

const UNKNOWN = 0.5
const LEFT_OPEN_CHANCE = 0.1
const OPPOSED = 0.12
/** Of what a party says that it can live with. */
const LIVES_WITH = 0.6
/** Of what a party named once and late beside what it holds to. */
const NAMED = 0.55

/** How a party seems to like an option, 0–1: by what it says of it (TXT-6), else by what it did. */
export function liking(
  bot: BotState,
  observation: Observation,
  party: string,
  question: string,
  option: string,
): number {
  if (traits(bot).isDeaf) return UNKNOWN
  const said = stances(observation, question).get(party)
  if (said?.cannot.includes(option)) return OPPOSED
  const seems = seemingLiking(bot, observation, party, question, option)
  return said?.canLive.includes(option) ? Math.max(seems, LIVES_WITH) : seems
}

function seemingLiking(
  bot: BotState,
  observation: Observation,
  party: string,
  question: string,
  option: string,
): number {
  const liked = bot.liked[party]?.[question] ?? []
  const first = favourite(bot, party, question)
  if (liked.includes(option)) return NAMED + (1 - NAMED) * shareOf(bot, party, question, option)
  if (bot.opposed[party]?.[question]?.includes(option)) return OPPOSED
  if (first === undefined) return UNKNOWN
  return 0.75 - 0.65 * distance(observation, question, first, option)
}

/** 0 for the same option, 1 for the two ends; an option worded at the table lies half-way to all. */
function distance(observation: Observation, question: string, a: string, b: string): number {
  const order = questionOf(observation, question)?.options.map((o) => o.id) ?? []
  const [i, j] = [order.indexOf(a), order.indexOf(b)]
  return i < 0 || j < 0 ? 0.5 : Math.abs(i - j) / Math.max(1, order.length - 1)
}

const CLASS_WEIGHT: Readonly<Record<number, number>> = { 0: 1, 1: 1.5, 2: 1, 3: 0.6 }

/** How much a question seems to matter to a party: by its class, by who raised it, and by who held out, held to one answer, or moved. */
export function importance(bot: BotState, observation: Observation, party: string, question: string): number {
  if (traits(bot).isDeaf) return 1
  const q = observation.board.questions.get(question)
  const heldOut = bot.opposed[party]?.[question]?.length ?? 0
  const moved = 1 - constancy(bot, party, question)
  const own = q?.raisedBy === party ? 2 : 1
  return Math.max(0.2, (CLASS_WEIGHT[q?.class ?? 0] ?? 1) * own * (1 + 0.4 * heldOut - 0.6 * moved))
}

/** What an option seems to bring a party against leaving the question open; below 0 it seems to cost. */
export const seemingGain = (
  bot: BotState,
  observation: Observation,
  party: string,
  question: string,
  option: string,
): number =>
  importance(bot, observation, party, question) * (liking(bot, observation, party, question, option) - INDIFFERENT)

const likings = (bot: BotState, observation: Observation, question: string, option: string): number[] =>
  others(observation).map((p) => liking(bot, observation, p, question, option))
const mean = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0) / Math.max(1, numbers.length)

/** How the others together like an option, 0–1: the mean, drawn down by whoever likes it least. */
export function welcome(bot: BotState, observation: Observation, question: string, option: string): number {
  const all = likings(bot, observation, question, option)
  return all.length === 0 ? 1 : (mean(all) + Math.min(...all)) / 2
}

/** How well an option would do in a vote: where one may stand aside, whoever likes it least does not count for more. */
export const prospect = (bot: BotState, observation: Observation, question: string, option: string): number =>
  decisionRule(observation) === 'consensus-aside'
    ? mean(likings(bot, observation, question, option))
    : welcome(bot, observation, question, option)

/** What the bot expects a question to bring it: each option as likely as it is welcome, or none of them. */
export const expectedGain = (bot: BotState, observation: Observation, question: string): number =>
  once(bot, observation, `expected/${question}`, () => {
    const options = optionsOf(observation, question).map((o) => ({
      o,
      chance: welcome(bot, observation, question, o) ** 2,
    }))
    const all = options.reduce((sum, { chance }) => sum + chance, LEFT_OPEN_CHANCE)
    return options.reduce((sum, { o, chance }) => sum + chance * gain(bot, observation, question, o), 0) / all
  })

/** The own total to expect at the end if these answers are agreed now. */
export const projected = (bot: BotState, observation: Observation, answers: Readonly<Record<string, string>>): number =>
  unsettled(observation).reduce((sum, q) => {
    const answer = answers[q]
    return (
      sum +
      (answer === undefined
        ? expectedGain(bot, observation, q)
        : answer === LEFT_OPEN
          ? 0
          : gain(bot, observation, q, answer))
    )
  }, standing(observation))
