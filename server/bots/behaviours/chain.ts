/**
 * Bargaining over one question: back the own best answer, move towards what others can take, put what is ripe to the vote,
 * and freeze what is not.
 */

import { draw } from '../mind/draw.ts'
import {
  backing,
  can,
  type Observation,
  optionsOf,
  others,
  paceOf,
  parties,
  people,
  refused,
  secondsLeft,
} from '../mind/observation.ts'
import { type BotState, spent } from '../mind/state.ts'
import { say } from '../speech/speech.ts'
import { verdictOn, weightiness } from '../strategy/acceptance.ts'
import { gain, stake, wishes } from '../strategy/interest.ts'
import { liking, prospect, welcome } from '../strategy/opponent-model.ts'
import { owed } from '../strategy/promise.ts'
import { hasWayOut, nerve, TRIES_AT_MOST } from './ballots.ts'
import { mattersMost } from './prelude.ts'
import { type Wish, wish } from './wish.ts'

const MOVES_AT_MOST = 3
const PUTS_AT_MOST = 2
/** How much better the table must like an answer before the bot moves to it. */
const WORTH_MOVING = 0.12

/** What to do about `question` now; nothing when it is others' turn. */
export function bargaining(bot: BotState, observation: Observation, question: string): readonly Wish[] {
  const step = backFirst(bot, observation, question)
  if (step.length > 0) return step
  if (!haveSpoken(observation, question)) return []
  const move = moveTowards(bot, observation, question)
  if (move.length > 0) return move
  return putOrFreeze(bot, observation, question)
}

/** A trifle is backed where others are already; anything else where it is best. */
function backFirst(bot: BotState, observation: Observation, question: string): readonly Wish[] {
  if (backing(observation, question).has(bot.party)) return []
  const best = wishes(bot, observation, question)[0] ?? ''
  const join = weightiness(bot, observation, question) < 0.5 ? mostBacked(observation, question) : ''
  const joins = join !== '' && join !== best && verdictOn(bot, observation, question, join) !== 'no'
  const option = joins ? join : best
  const back = wish(observation, ['back-option', question, option], { question, option })
  if (back.length === 0 || observation.board.round > 1) return back
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
function haveSpoken(observation: Observation, question: string): boolean {
  const backed = backing(observation, question)
  const silent = parties(observation).filter((p) => !backed.has(p) && observation.board.seats.get(p)?.inRoom)
  if (!silent.every((p) => people(observation).includes(p))) return false
  return silent.length === 0 || patienceMs(observation) === 0
}

/** How long people still have before bots go on without them, ms; less when the question comes back. */
export function patienceMs(observation: Observation): number {
  const left = secondsLeft(observation, 'question') ?? 0
  const share = observation.board.round === 1 ? 0.5 : 0.3
  return Math.max(0, (left - (1 - share) * paceOf(observation).question) * 1000)
}

/** A step to an answer that the table likes clearly better and that the bot can say yes to; it never goes back. */
function moveTowards(bot: BotState, observation: Observation, question: string): readonly Wish[] {
  const now = backing(observation, question).get(bot.party) ?? ''
  const key = `move/${question}/${observation.board.round}`
  if (spent(bot, key) >= MOVES_AT_MOST) return []
  const gone = refused(observation, question)
  const mine = bot.liked[bot.party]?.[question] ?? []
  const promised = owed(bot, observation, question)
  const attraction = (o: string): number =>
    (o === promised ? 2 : welcome(bot, observation, question, o)) - (gone.includes(o) ? 0.5 : 0)
  const option = optionsOf(observation, question)
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
    ? [...back, ...say(bot, observation, 'concede', { question, option }, saying)]
    : back
}

/** The answer that is ripest: the bot says yes to it, and nobody seems to hate it more than this bot's nerve allows. */
function ripest(bot: BotState, observation: Observation, question: string): string | undefined {
  return optionsOf(observation, question)
    .filter((o) => can(observation, 'put-to-vote', question, o) && verdictOn(bot, observation, question, o) === 'yes')
    .filter((o) => prospect(bot, observation, question, o) >= nerve(bot))
    .toSorted((a, b) => merit(bot, observation, question, b) - merit(bot, observation, question, a))[0]
}

const merit = (bot: BotState, observation: Observation, question: string, option: string): number =>
  welcome(bot, observation, question, option) +
  (0.4 * gain(bot, observation, question, option)) / Math.max(1, stake(bot, observation, question))

function putOrFreeze(bot: BotState, observation: Observation, question: string): readonly Wish[] {
  if (observation.board.openBallot !== '') return []
  const tried = refused(observation, question).length
  const waitMs = people(observation).length > 0 ? 4000 * (1 + tried) : 0
  const option = ripest(bot, observation, question)
  const puts = `put/${question}/${observation.board.round}`
  if (option !== undefined && spent(bot, puts) < PUTS_AT_MOST && tried < TRIES_AT_MOST) {
    const quiet = underSilence(bot, observation, question, option)
    if (quiet.length > 0) return quiet
    const put = wish(observation, ['put-to-vote', question, option], { question, option }, { waitMs, spends: [puts] })
    return put.length > 0
      ? [...put, ...say(bot, observation, 'put', { question, option }, { once: `${puts}/${option}` })]
      : put
  }
  const key = `freeze/${question}/${observation.board.round}`
  if (hasWayOut(bot, observation, question) || spent(bot, key) > 0 || freezingFailed(observation, question)) return []
  const freeze = wish(
    observation,
    ['move-to-freeze', question],
    { question },
    { waitMs: Math.max(waitMs, people(observation).length > 0 ? patienceMs(observation) : 0), spends: [key] },
  )
  return freeze.length > 0 && observation.board.round === 1
    ? [...freeze, ...say(bot, observation, 'freeze', { question }, { once: key })]
    : freeze
}

const freezingFailed = (observation: Observation, question: string): boolean => {
  const last = observation.board.ballots.get(observation.board.lastBallot)
  return last?.kind === 'freeze' && last.target === question && last.outcome !== 'adopted'
}

/** The chair sometimes circulates what nobody seems to mind, instead of a vote. */
function underSilence(bot: BotState, observation: Observation, question: string, option: string): readonly Wish[] {
  const minded = others(observation).some((p) => liking(bot, observation, p, question, option) < 0.5)
  if (
    minded ||
    draw(bot.seed, `silence/${question}`) > 0.3 ||
    (secondsLeft(observation, 'question') ?? 999) < paceOf(observation).silence
  )
    return []
  const circulate = wish(observation, ['circulate-under-silence', question, option], { question, option })
  return circulate.length > 0
    ? [...circulate, ...say(bot, observation, 'circulate', { option, question }, { once: `circulate/${question}` })]
    : []
}

/** An option worded at the table gets a score of its own from this party, so that it counts in its sums. */
export function scoring(bot: BotState, observation: Observation): readonly Wish[] {
  for (const o of observation.board.options.values()) {
    if (spent(bot, `score/${o.id}`) > 0 || observation.desk.scores.includes(`${o.id}=`)) continue
    const like = observation.brief.values[o.question] ?? {}
    const value = like[o.base] ?? (o.forInterests.includes(bot.party) ? 60 : 35)
    const score = wish(
      observation,
      ['score-wording', o.question, o.id],
      { question: o.question, option: o.id, value },
      { spends: [`score/${o.id}`] },
    )
    if (score.length > 0) return score
  }
  return []
}
