/**
 * Bargaining over one question: back the own best answer, say what one can live with, move towards what others can take, and put what is ripe to the
 * vote.
 */
import {
  answersOf,
  backing,
  calls,
  isVoting,
  type Observation,
  paceOf,
  parties,
  people,
  questionClock,
  refused,
  roundOf,
  secondsLeft,
} from '../mind/observation.ts'
import { type BotState, spent } from '../mind/state.ts'
import { type Wish, wish } from '../mind/wish.ts'
import { say } from '../speech/speech.ts'
import { mattersMost, verdictOn, weightiness } from '../strategy/acceptance.ts'
import { gain, spread, wishes } from '../strategy/interest.ts'
import { welcome } from '../strategy/opponent-model.ts'
import { owed } from '../strategy/promise.ts'
import { ripest, TRIES_AT_MOST } from '../strategy/ripeness.ts'
import { leavingOpen } from './leaving-open.ts'
import { circulating } from './silence.ts'
import { speakingOut } from './stances.ts'
import { chairFirstMs, isForTheChair, isTooEarly, takingAsAgreed } from './without-a-vote.ts'

const MOVES_AT_MOST = 3
const PUTS_AT_MOST = 2
/** How much better the table must like an answer before the bot moves to it. */
const WORTH_MOVING = 0.12

/** What to do about `question` now; nothing when it is others' turn, or when no answer to it is ripe. */
export function bargaining(bot: BotState, observation: Observation, question: string): readonly Wish[] {
  if (calls(observation).some(({ target }) => target === question)) return []
  if (spread(bot, observation, question) === 0 && isForOthersToBegin(observation, question)) return []
  const favour = followAuthor(bot, observation, question)
  if (favour.length > 0) return favour
  const step = backFirst(bot, observation, question)
  if (step.length > 0) return step
  const word = speakingOut(bot, observation, question)
  if (word.length > 0) return word
  if (!haveSpoken(observation, question)) return []
  const open = leavingOpen(bot, observation, question)
  if (open.length > 0) return open
  const move = moveTowards(bot, observation, question)
  if (move.length > 0) return move
  return put(bot, observation, question)
}

/** People have a while to take the first side on what brings this party nothing, such as what a delegation put in its own words. */
const isForOthersToBegin = (observation: Observation, question: string): boolean =>
  backing(observation, question).size === 0 && people(observation).length > 0 && patienceMs(observation, question) > 0

/** Whoever put such a question knows why: this party goes with it. */
function followAuthor(bot: BotState, observation: Observation, question: string): readonly Wish[] {
  if (spread(bot, observation, question) > 0) return []
  const key = `follow/${question}/${roundOf(observation, question)}`
  const option = backing(observation, question).get(observation.board.questions.get(question)?.raisedBy ?? '')
  const isDone = option === undefined || option === backing(observation, question).get(bot.party)
  if (isDone || spent(bot, key) >= MOVES_AT_MOST || refused(observation, question).includes(option)) return []
  return wish(observation, ['back-option', question, option], { question, option }, { spends: [key] })
}

/** A trifle is backed where others are already; anything else where it is best. */
function backFirst(bot: BotState, observation: Observation, question: string): readonly Wish[] {
  if (backing(observation, question).has(bot.party)) return []
  const best = wishes(bot, observation, question)[0] ?? ''
  const join = weightiness(bot, observation, question) < 0.5 ? mostBacked(observation, question) : ''
  const joins = join !== '' && join !== best && verdictOn(bot, observation, question, join) !== 'no'
  const option = joins ? join : best
  const back = wish(observation, ['back-option', question, option], { question, option })
  if (back.length === 0 || roundOf(observation, question) > 1) return back
  const alone = ![...backing(observation, question).values()].includes(option)
  const phrase = joins ? 'back-too' : mattersMost(bot, observation, question) && alone ? 'back-first' : undefined
  return phrase ? [...back, ...say(bot, observation, phrase, { question, option }, { once: `back/${question}` })] : back
}

function mostBacked(observation: Observation, question: string): string {
  const backed = [...backing(observation, question).values()]
  const count = (o: string): number => backed.filter((b) => b === o).length
  return backed.toSorted((a, b) => count(b) - count(a))[0] ?? ''
}

/** Bots wait for people: until they have backed an option, or their part of the question's time is over. */
export function haveSpoken(observation: Observation, question: string): boolean {
  const backed = backing(observation, question)
  const silent = parties(observation).filter((p) => !backed.has(p) && observation.board.seats.get(p)?.inRoom)
  if (!silent.every((p) => people(observation).includes(p))) return false
  return silent.length === 0 || patienceMs(observation, question) === 0
}

/** How long people still have before bots go on without them, ms; less when the question comes back. */
export function patienceMs(observation: Observation, question: string): number {
  const left = secondsLeft(observation, questionClock(observation, question)) ?? 0
  const share = roundOf(observation, question) === 1 ? 0.5 : 0.3
  return Math.max(0, (left - (1 - share) * paceOf(observation).question) * 1000)
}

/** So long a motion is held back for people, ms: the longer, the more answers were refused. */
export const courtesyMs = (observation: Observation, question: string): number =>
  people(observation).length > 0 ? 4000 * (1 + refused(observation, question).length) : 0

/** A step to an answer that the table likes clearly better and that the bot can say yes to; it never goes back. */
function moveTowards(bot: BotState, observation: Observation, question: string): readonly Wish[] {
  const now = backing(observation, question).get(bot.party) ?? ''
  const key = `move/${question}/${roundOf(observation, question)}`
  if (spent(bot, key) >= MOVES_AT_MOST) return []
  const gone = refused(observation, question)
  const mine = bot.liked[bot.party]?.[question] ?? []
  const promised = owed(bot, observation, question)
  const attraction = (o: string): number =>
    (o === promised ? 2 : welcome(bot, observation, question, o)) - (gone.includes(o) ? 0.5 : 0)
  const option = answersOf(observation, question)
    .filter(
      (o) =>
        !(mine.includes(o) && o !== promised) &&
        !gone.includes(o) &&
        verdictOn(bot, observation, question, o) === 'yes',
    )
    .toSorted((a, b) => attraction(b) - attraction(a))[0]
  if (option === undefined || attraction(option) < attraction(now) + WORTH_MOVING) return []
  const saying = { once: `concede/${question}/${option}` }
  const isConcession = gain(bot, observation, question, option) < gain(bot, observation, question, now)
  const back = wish(observation, ['back-option', question, option], { question, option }, { spends: [key] })
  return isConcession && back.length > 0
    ? [
        ...back,
        ...say(bot, observation, option === promised ? 'promise-kept' : 'concede', { question, option }, saying),
      ]
    : back
}

/** Puts the ripest answer, under silence or to the vote. */
function put(bot: BotState, observation: Observation, question: string): readonly Wish[] {
  if (isVoting(observation, question)) return []
  const taken = takingAsAgreed(bot, observation, question)
  if (taken.length > 0) return taken
  const option = ripest(bot, observation, question)
  const puts = `put/${question}/${roundOf(observation, question)}`
  const isTired = spent(bot, puts) >= PUTS_AT_MOST || refused(observation, question).length >= TRIES_AT_MOST
  if (option === undefined || isTired || isTooEarly(observation, question, option)) return []
  const quiet = circulating(bot, observation, question, option)
  if (quiet.length > 0) return quiet
  const waitMs =
    courtesyMs(observation, question) +
    (isForTheChair(observation, question, option) ? chairFirstMs(bot, observation, question) : 0)
  const extra = { waitMs, spends: [puts] }
  return [
    ...wish(observation, ['put-to-vote', question, option], { question, option }, extra),
    ...say(bot, observation, 'put', { question, option }, { once: `${puts}/${option}` }),
  ]
}
