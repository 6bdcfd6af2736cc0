/** Which question a body takes next, and how one is put on ice. */
import { bodyOf, discussing, inBody, PLENARY, roundOf } from '../../bodies/selectors.ts'
import type { Event } from '../../kernel/event.ts'
import { isOnBallot, isOpen, paceOf, seconds, stageOf } from '../../kernel/selectors.ts'
import { own, type World } from '../../kernel/world.ts'
import type { QuestionState } from '../agenda/state.ts'
import { mustWait, rise } from '../committees/sitting.ts'

const take = (world: World, body: string, question: string, round: number, at: number): Event => ({
  type: 'question-taken',
  ...inBody(world, body),
  question,
  round,
  until: at + seconds(paceOf(world).question),
})

/** TXT-5: after the last round what is not settled is left open, unless a later stage or a package takes it up. */
function leaveOpen(world: World, frozen: readonly QuestionState[]): Event[] {
  const stage = stageOf(world)
  if (stage?.openBusiness === 'carry' || stage?.opens.includes('packages')) return []
  return frozen.map(({ id }) => ({ type: 'question-left-open', question: id }))
}

/**
 * The next question to take there: an open one, else the frozen ones of the round in their old order (AGD-7). A committee that
 * has none left rises.
 */
export function takeNext(world: World, body: string, at: number): Event[] {
  if (!isOpen(world, 'chain') || world.stages.ended || !bodyOf(world, body)?.sits) return []
  if (discussing(world, body) || mustWait(world, body)) return []
  const before = world.agenda.order
    .map((q) => world.agenda.questions[q])
    .filter((q): q is QuestionState => q?.body === body)
  const round = roundOf(world, body)
  const open = before.find(({ status }) => status === 'open')
  if (open) return [take(world, body, open.id, round, at)]
  const frozen = before.filter(({ status }) => status === 'frozen')
  const [first] = frozen
  if (!first) return body === PLENARY ? [] : rise(world, body, 'goal')
  const again = frozen.find(({ frozenInRound }) => frozenInRound < round)
  if (again) return [take(world, body, again.id, round, at)]
  if (round >= paceOf(world).rounds) return body === PLENARY ? leaveOpen(world, frozen) : rise(world, body, 'goal')
  return [{ type: 'round-begun', ...inBody(world, body), round: round + 1 }, take(world, body, first.id, round + 1, at)]
}

/** The same in every body that sits. */
export const takeNextEverywhere = (world: World, at: number): Event[] =>
  Object.keys(world.bodies.all).flatMap((body) => takeNext(world, body, at))

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
