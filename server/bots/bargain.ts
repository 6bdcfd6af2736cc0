/**
 * Bargaining over one question: back the own best answer, move towards what others can take, put what is ripe to the vote,
 * and freeze what is not.
 */
import { verdictOn, weightiness } from './acceptance.ts'
import { hasWayOut, nerve, TRIES_AT_MOST } from './ballot.ts'
import { draw } from './draw.ts'
import { gain, stake, wishes } from './interest.ts'
import { liking, prospect, welcome } from './model.ts'
import { mattersMost } from './prelude.ts'
import { owed } from './promise.ts'
import { backing, can, optionsOf, others, paceOf, parties, people, refused, type Seen, secondsLeft } from './seen.ts'
import { say } from './speech.ts'
import { type BotState, spent } from './state.ts'
import { type Wish, wish } from './wish.ts'

const MOVES_AT_MOST = 3
const PUTS_AT_MOST = 2
/** How much better the table must like an answer before the bot moves to it. */
const WORTH_MOVING = 0.12

/** What to do about `question` now; nothing when it is others' turn. */
export function bargaining(bot: BotState, seen: Seen, question: string): readonly Wish[] {
  const step = backFirst(bot, seen, question)
  if (step.length > 0) return step
  if (!haveSpoken(seen, question)) return []
  const move = moveTowards(bot, seen, question)
  if (move.length > 0) return move
  return putOrFreeze(bot, seen, question)
}

/** A trifle is backed where others are already; anything else where it is best. */
function backFirst(bot: BotState, seen: Seen, question: string): readonly Wish[] {
  if (backing(seen, question).has(bot.party)) return []
  const best = wishes(bot, seen, question)[0] ?? ''
  const join = weightiness(bot, seen, question) < 0.5 ? mostBacked(seen, question) : ''
  const joins = join !== '' && join !== best && verdictOn(bot, seen, question, join) !== 'no'
  const option = joins ? join : best
  const back = wish(seen, ['back-option', question, option], { question, option })
  if (back.length === 0 || seen.board.round > 1) return back
  const alone = ![...backing(seen, question).values()].includes(option)
  const phrase = joins ? 'back-too' : mattersMost(bot, seen, question) && alone ? 'back-first' : undefined
  return phrase ? [...back, ...say(bot, seen, phrase, { question, option }, { once: `back/${question}` })] : back
}

function mostBacked(seen: Seen, question: string): string {
  const backed = [...backing(seen, question).values()]
  const count = (o: string): number => backed.filter((b) => b === o).length
  return backed.toSorted((a, b) => count(b) - count(a))[0] ?? ''
}

/** Bots wait for people: until they have backed an option, or their part of the question's time is over. */
function haveSpoken(seen: Seen, question: string): boolean {
  const backed = backing(seen, question)
  const silent = parties(seen).filter((p) => !backed.has(p) && seen.board.seats.get(p)?.inRoom)
  if (!silent.every((p) => people(seen).includes(p))) return false
  return silent.length === 0 || patienceMs(seen) === 0
}

/** How long people still have before bots go on without them, ms; less when the question comes back. */
export function patienceMs(seen: Seen): number {
  const left = secondsLeft(seen, 'question') ?? 0
  const share = seen.board.round === 1 ? 0.5 : 0.3
  return Math.max(0, (left - (1 - share) * paceOf(seen).question) * 1000)
}

/** A step to an answer that the table likes clearly better and that the bot can say yes to; it never goes back. */
function moveTowards(bot: BotState, seen: Seen, question: string): readonly Wish[] {
  const now = backing(seen, question).get(bot.party) ?? ''
  const key = `move/${question}/${seen.board.round}`
  if (spent(bot, key) >= MOVES_AT_MOST) return []
  const gone = refused(seen, question)
  const mine = bot.liked[bot.party]?.[question] ?? []
  const promised = owed(bot, seen, question)
  const attraction = (o: string): number =>
    (o === promised ? 2 : welcome(bot, seen, question, o)) - (gone.includes(o) ? 0.5 : 0)
  const option = optionsOf(seen, question)
    .filter(
      (o) => !(mine.includes(o) && o !== promised) && !gone.includes(o) && verdictOn(bot, seen, question, o) === 'yes',
    )
    .toSorted((a, b) => attraction(b) - attraction(a))[0]
  if (option === undefined || attraction(option) < attraction(now) + WORTH_MOVING) return []
  const saying = { once: `concede/${question}/${option}` }
  const isConcession = gain(bot, seen, question, option) < gain(bot, seen, question, now)
  const back = wish(seen, ['back-option', question, option], { question, option }, { spends: [key] })
  return isConcession && back.length > 0 ? [...back, ...say(bot, seen, 'concede', { question, option }, saying)] : back
}

/** The answer that is ripest: the bot says yes to it, and nobody seems to hate it more than this bot's nerve allows. */
function ripest(bot: BotState, seen: Seen, question: string): string | undefined {
  return optionsOf(seen, question)
    .filter((o) => can(seen, 'put-to-vote', question, o) && verdictOn(bot, seen, question, o) === 'yes')
    .filter((o) => prospect(bot, seen, question, o) >= nerve(bot))
    .toSorted((a, b) => merit(bot, seen, question, b) - merit(bot, seen, question, a))[0]
}

const merit = (bot: BotState, seen: Seen, question: string, option: string): number =>
  welcome(bot, seen, question, option) +
  (0.4 * gain(bot, seen, question, option)) / Math.max(1, stake(bot, seen, question))

function putOrFreeze(bot: BotState, seen: Seen, question: string): readonly Wish[] {
  if (seen.board.openBallot !== '') return []
  const tried = refused(seen, question).length
  const waitMs = people(seen).length > 0 ? 4000 * (1 + tried) : 0
  const option = ripest(bot, seen, question)
  const puts = `put/${question}/${seen.board.round}`
  if (option !== undefined && spent(bot, puts) < PUTS_AT_MOST && tried < TRIES_AT_MOST) {
    const quiet = underSilence(bot, seen, question, option)
    if (quiet.length > 0) return quiet
    const put = wish(seen, ['put-to-vote', question, option], { question, option }, { waitMs, spends: [puts] })
    return put.length > 0
      ? [...put, ...say(bot, seen, 'put', { question, option }, { once: `${puts}/${option}` })]
      : put
  }
  const key = `freeze/${question}/${seen.board.round}`
  if (hasWayOut(bot, seen, question) || spent(bot, key) > 0 || freezingFailed(seen, question)) return []
  const freeze = wish(
    seen,
    ['move-to-freeze', question],
    { question },
    { waitMs: Math.max(waitMs, people(seen).length > 0 ? patienceMs(seen) : 0), spends: [key] },
  )
  return freeze.length > 0 && seen.board.round === 1
    ? [...freeze, ...say(bot, seen, 'freeze', { question }, { once: key })]
    : freeze
}

const freezingFailed = (seen: Seen, question: string): boolean => {
  const last = seen.board.ballots.get(seen.board.lastBallot)
  return last?.kind === 'freeze' && last.target === question && last.outcome !== 'adopted'
}

/** The chair sometimes circulates what nobody seems to mind, instead of a vote. */
function underSilence(bot: BotState, seen: Seen, question: string, option: string): readonly Wish[] {
  const minded = others(seen).some((p) => liking(bot, seen, p, question, option) < 0.5)
  if (
    minded ||
    draw(bot.seed, `silence/${question}`) > 0.3 ||
    (secondsLeft(seen, 'question') ?? 999) < paceOf(seen).silence
  )
    return []
  const circulate = wish(seen, ['circulate-under-silence', question, option], { question, option })
  return circulate.length > 0
    ? [...circulate, ...say(bot, seen, 'circulate', { option, question }, { once: `circulate/${question}` })]
    : []
}

/** An option worded at the table gets a score of its own from this party, so that it counts in its sums. */
export function scoring(bot: BotState, seen: Seen): readonly Wish[] {
  for (const o of seen.board.options.values()) {
    if (spent(bot, `score/${o.id}`) > 0 || seen.desk.scores.includes(`${o.id}=`)) continue
    const like = seen.brief.values[o.question] ?? {}
    const value = like[o.base] ?? (o.forInterests.includes(bot.party) ? 60 : 35)
    const score = wish(
      seen,
      ['score-wording', o.question, o.id],
      { question: o.question, option: o.id, value },
      { spends: [`score/${o.id}`] },
    )
    if (score.length > 0) return score
  }
  return []
}
