/** Which question a body takes next, and how one is put on ice. */
import { bodyOf, discussing, inBody, PLENARY, roundOf } from '../../bodies/selectors.ts'
import type { Event } from '../../kernel/event.ts'
import { isOnBallot, isOpen, paceOf } from '../../kernel/selectors.ts'
import { own, type World } from '../../kernel/world.ts'
import type { QuestionState } from '../agenda/state.ts'
import { mustWait, rise } from '../committees/sitting.ts'
import { quarterOf, shareOfFirst, shareOfReturn } from './sharing.ts'

const take = (world: World, body: string, question: string, round: number, until: number): Event => ({
  type: 'question-taken',
  ...inBody(world, body),
  question,
  round,
  until,
})

/**
 * The next question to take there: an open one, else the frozen ones of the round in their old order (AGD-7). A committee that
 * has none left rises.
 */
function takeNext(world: World, body: string, at: number): Event[] {
  if (!isOpen(world, 'chain') || world.stages.ended || !bodyOf(world, body)?.sits) return []
  if (discussing(world, body) || mustWait(world, body)) return []
  const before = questionsOf(world, body)
  const open = before.filter(({ status }) => status === 'open')
  const round = roundOf(world, body)
  if (open.length > 0 && round === 1) return takeFirst(world, body, open, at)
  if (open.length > 0) return takeBack(world, body, [...open, ...comingBack(before, round)], round, at)
  const again = comingBack(before, round)
  if (again.length > 0) return takeBack(world, body, again, round, at)
  const later = comingBack(before, round + 1)
  if (later.length > 0 && round < paceOf(world).rounds) {
    const [next, ...rest] = takeBack(world, body, later, round + 1, at)
    return next?.type === 'question-taken'
      ? [{ type: 'round-begun', ...inBody(world, body), round: round + 1 }, next, ...rest]
      : [next, ...rest].filter((e) => e !== undefined)
  }
  return body === PLENARY ? [] : rise(world, body, 'goal')
}

const questionsOf = (world: World, body: string): QuestionState[] =>
  world.agenda.order.map((q) => world.agenda.questions[q]).filter((q): q is QuestionState => q?.body === body)

/** What is frozen, and has its turn in `round` still before it. */
const comingBack = (questions: readonly QuestionState[], round: number): QuestionState[] =>
  questions.filter(({ status, frozenInRound }) => status === 'frozen' && frozenInRound < round)

/** AGD-10: the first time. What a body keeps for later it keeps when it begins. */
function takeFirst(world: World, body: string, open: readonly QuestionState[], at: number): Event[] {
  if (own(world.chain.kept, body) === undefined)
    return [{ type: 'time-shared', ...inBody(world, body), kept: quarterOf(world, body, at) }]
  const back = comingBack(questionsOf(world, body), paceOf(world).rounds).length
  return takeOrPass(world, body, open, 1, shareOfFirst(world, body, open.length, back, at), at)
}

const takeBack = (world: World, body: string, waiting: readonly QuestionState[], round: number, at: number): Event[] =>
  takeOrPass(
    world,
    body,
    waiting,
    round,
    shareOfReturn(world, body, waiting.length, paceOf(world).rounds - round + 1, at),
    at,
  )

/** Takes the first; where there is no time for it, the least important goes straight to the packages, on record, and so on. */
function takeOrPass(
  world: World,
  body: string,
  waiting: readonly QuestionState[],
  round: number,
  time: number,
  at: number,
): Event[] {
  const [first] = waiting
  const least = waiting.at(-1)
  if (time === 0 && least) return [passOn(world, least)]
  return first ? [take(world, body, first.id, round, at + time)] : []
}

/** No round is left for it: it is frozen for good, with its positions. */
const passOn = (world: World, q: QuestionState): Event => ({
  type: 'question-frozen',
  ...inBody(world, q.body),
  question: q.id,
  positions: q.backing,
  reason: 'no-time',
  round: paceOf(world).rounds,
})

/**
 * The same in every body that sits, one at a time: what one body takes may be settled at once, and then another takes what is
 * left. What it does lets the others take theirs.
 */
export function takeNextEverywhere(world: World, at: number): Event[] {
  for (const body of Object.keys(world.bodies.all)) {
    const next = takeNext(world, body, at)
    if (next.length > 0) return next
  }
  return []
}

/** AGD-5: the positions go on record with the freezing. */
export function freeze(world: World, question: string, reason: 'time' | 'motion'): Event[] {
  const q = own(world.agenda.questions, question)
  if (q?.status !== 'under-discussion') return []
  const round = roundOf(world, q.body)
  return [{ type: 'question-frozen', ...inBody(world, q.body), question, positions: q.backing, reason, round }]
}

/** A question whose time ran out while it was before a ballot is frozen when the ballot has not settled it. */
export function freezeIfTimeUp(world: World, body: string): Event[] {
  const q = own(world.agenda.questions, discussing(world, body))
  const isHeldUp = bodyOf(world, body)?.business.some(({ kind }) => kind === 'ballot')
  return q?.timeUp && !isOnBallot(world, q.id) && !isHeldUp ? freeze(world, q.id, 'time') : []
}

/** Ends the discussion of whatever a body has taken up. */
export function putBack(world: World, body: string): Event[] {
  const question = discussing(world, body)
  return question === '' ? [] : [{ type: 'question-put-back', ...inBody(world, body), question }]
}
