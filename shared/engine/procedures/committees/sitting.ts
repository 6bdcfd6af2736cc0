/**
 * When a standing committee sits (MIC-1, MIC-3): in the stage of the chain, with the questions that the ranking made minor;
 * beside the plenary where every delegation has somebody free for it, before it where not. With no such question it does not sit.
 */

import type { Body } from '../../../scenario/schema.ts'
import type { InBody } from '../../bodies/events.ts'
import { bodyDef, bodyOf, hasSecond, inBody, isPublic, membersOf, PLENARY } from '../../bodies/selectors.ts'
import type { Event } from '../../kernel/event.ts'
import type { Decided } from '../../kernel/procedure.ts'
import { isOpen, isUnsettled, parties } from '../../kernel/selectors.ts'
import type { World } from '../../kernel/world.ts'
import { carriedQuestions, isDeciding } from './deciding.ts'

const MINOR = 3

/** The plenary waits while a committee sits before it. */
export const mustWait = (world: World, body: string): boolean =>
  body === PLENARY && world.committees.before.some((id) => bodyOf(world, id)?.sits)

const beyondPlenary = ({ scenario }: World): readonly Body[] => scenario.bodies.filter(({ id }) => id !== PLENARY)
const committees = (world: World): readonly Body[] => world.scenario.bodies.filter(({ takes }) => takes !== undefined)

/** Minor questions on the list, but those that the committee may not have: on its own votes, its budget shares or arrears. */
const minorFor = (world: World, { takes }: Body): string[] =>
  world.agenda.order.filter((id) => {
    const q = world.agenda.questions[id]
    return q?.class === MINOR && q.status === 'open' && !takes?.except.includes(id)
  })

/** What a ranking that has just closed gives to the committees. */
export const assign = (world: World): Event[] =>
  committees(world).flatMap((def) => {
    const questions = minorFor(world, def)
    return questions.length === 0 ? [] : [{ type: 'questions-assigned' as const, ...inBody(world, def.id), questions }]
  })

/** Heads cannot be in two places. Where nobody else knows that it sits, the plenary does not wait for it (CHN-5). */
const sitsBeside = (world: World, body: string): boolean =>
  !isPublic(world, body) ||
  (bodyDef(world, body)?.seats === 'deputies' && parties(world).every((p) => hasSecond(world, p)))

const questionsOf = (world: World, body: string): string[] =>
  world.agenda.order.filter((q) => world.agenda.questions[q]?.body === body && isUnsettled(world, q))

/** One member decides nothing: what is before such a body is the plenary's. */
const isAlone = (world: World, body: string): boolean => membersOf(world, body).length < 2

/** Opens the sittings of a stage that has the chain. Before the plenary a body has its share of the stage's time. */
export const sit = (world: World, at: number): Event[] =>
  beyondPlenary(world).flatMap(({ id }) => {
    const mine = questionsOf(world, id)
    if (mine.length === 0) return []
    if (isAlone(world, id)) return mine.map((question) => refer(world, id, question, 'unsettled'))
    const beside = sitsBeside(world, id)
    const all = world.agenda.order.filter((q) => isUnsettled(world, q)).length
    const stageEnds = world.clock.deadlines.stage ?? at
    const until = beside ? 0 : at + Math.floor(((stageEnds - at) * mine.length) / all)
    return [{ type: 'body-sat' as const, ...inBody(world, id), beside, until }]
  })

/** Ends a sitting: what it left undone goes to the plenary. */
export function rise(world: World, body: string, by: 'goal' | 'time' | 'stage' | 'alone'): Event[] {
  if (!bodyOf(world, body)?.sits) return []
  return [
    { type: 'body-rose', ...inBody(world, body), by },
    ...questionsOf(world, body).map((question) => refer(world, body, question, 'unsettled')),
  ]
}

/**
 * The stage of the chain is over: whatever body still sits rises with it. Where the stage carries its business (STG-3) a body keeps
 * what it is deciding, and rises when that is decided; but one whose business is for its members alone: the moment would tell others
 * of it (CHN-5).
 */
export const riseAll = (world: World): Event[] =>
  beyondPlenary(world).flatMap(({ id }) => {
    const kept = isPublic(world, id) && bodyOf(world, id)?.sits ? carriedQuestions(world, id) : []
    if (kept.length === 0) return rise(world, id, 'stage')
    const others = questionsOf(world, id).filter((question) => !kept.includes(question))
    return others.map((question) => refer(world, id, question, 'unsettled'))
  })

/** It has decided what it took over from the stage before. */
export const riseWhenDecided = (world: World, { body }: InBody): Event[] =>
  body === PLENARY || !isPublic(world, body) || isOpen(world, 'chain') || isDeciding(world, body)
    ? []
    : rise(world, body, 'stage')

/** Members have left the negotiation for good. */
export const riseAlone = (world: World): Event[] =>
  beyondPlenary(world).flatMap(({ id }) => (isAlone(world, id) ? rise(world, id, 'alone') : []))

/** A question goes from one body to another: to the plenary, or where a decision rule says. */
export const refer = (
  world: World,
  body: string,
  question: string,
  why: 'rule' | 'called-up' | 'unsettled',
  to: string = PLENARY,
): Event => ({ type: 'question-referred', ...inBody(world, body), question, to, status: 'open', why })

/**
 * A ballot has brought that another body decides (DEC-4): the one that its rule names sits down to it, or the plenary takes
 * it up where that body has no two members any more.
 */
export function referByRule(world: World, { body, rule, subject: { target } }: Decided): Event[] {
  const named = (rule.kind === 'weighted' && rule.referTo?.body) || PLENARY
  const to = isAlone(world, named) ? PLENARY : named
  const sits = bodyOf(world, to)?.sits || !isOpen(world, 'chain')
  return [
    refer(world, body, target, 'rule', to),
    ...(sits ? [] : [{ type: 'body-sat' as const, ...inBody(world, to), beside: sitsBeside(world, to), until: 0 }]),
  ]
}
