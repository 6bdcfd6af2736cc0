/**
 * The sequential chain of questions (AGD-4 to AGD-8): taken from most important to minor, frozen when their time is
 * up, taken again in the next round. Freezing one never stops the talks.
 */
import { z } from 'zod'
import { MAJORITY_OF_CAST, TWO_THIRDS_OF_MEMBERS } from '../../../decisions/rule.ts'
import type { Event } from '../../kernel/event.ts'
import { candidate, command, procedure } from '../../kernel/procedure.ts'
import { refuse } from '../../kernel/refusal.ts'
import {
  isAgendaSet,
  isAgreed,
  isOnBallot,
  isUnsettled,
  paceOf,
  seconds,
  stageOf,
  statusOf,
  unsettled,
} from '../../kernel/selectors.ts'
import { own, type World } from '../../kernel/world.ts'
import { ballotOn } from '../ballots/procedure.ts'
import { settleIfAllBack } from '../text/settlement.ts'

const Id = z.string().max(40)
const inChain = (world: World): boolean => stageOf(world)?.opens.includes('chain') ?? false

const take = (world: World, question: string, round: number, at: number): Event => ({
  type: 'question-taken',
  question,
  round,
  until: at + seconds(paceOf(world).question),
})

/** TXT-5: after the last round what is not settled is left open, unless a later stage or a package takes it up. */
const leaveOpen = (world: World, frozen: readonly string[]): Event[] => {
  const stage = stageOf(world)
  if (stage?.openBusiness === 'carry' || stage?.opens.includes('packages')) return []
  return frozen.map((question) => ({ type: 'question-left-open', question }))
}

/** The next question to take: an open one, else the frozen ones of the round in their old order (AGD-7). */
export function takeNext(world: World, at: number): Event[] {
  if (!inChain(world) || world.discussing || world.stage.ended) return []
  const open = world.order.find((q) => world.questions[q]?.status === 'open')
  if (open) return [take(world, open, world.round, at)]
  const frozen = world.order.filter((q) => world.questions[q]?.status === 'frozen')
  const again = frozen.find((q) => (world.questions[q]?.frozenInRound ?? 0) < world.round)
  if (again) return [take(world, again, world.round, at)]
  if (frozen.length > 0 && world.round >= paceOf(world).rounds) return leaveOpen(world, frozen)
  if (frozen.length === 0) return []
  return [{ type: 'round-begun', round: world.round + 1 }, take(world, frozen[0] as string, world.round + 1, at)]
}

/** AGD-5: the positions go on record with the freezing. */
const freeze = (world: World, question: string, reason: 'time' | 'motion'): Event[] =>
  world.questions[question]?.status === 'under-discussion'
    ? [{ type: 'question-frozen', question, positions: world.questions[question]?.backing ?? {}, reason }]
    : []

/** A question whose time ran out while it was before a ballot is frozen when the ballot has not settled it. */
const freezeIfTimeUp = (world: World): Event[] => {
  const q = world.discussing
  return q && world.questions[q]?.timeUp && !isOnBallot(world, q) && !world.openBallot ? freeze(world, q, 'time') : []
}

export const chain = procedure({
  id: 'chain',
  commands: {
    'move-to-freeze': command({
      who: 'head',
      shape: { question: Id },
      decide(world, { question }, by) {
        if (statusOf(world, question) !== 'under-discussion') return refuse('AGD-5', 'not-under-discussion')
        if (isOnBallot(world, question)) return refuse('AGD-5', 'on-ballot')
        return ballotOn(world, { kind: 'freeze', question }, MAJORITY_OF_CAST, by)
      },
    }),
  },
  evolve: {
    'question-taken': (world, { question, round, until }) => {
      const q = world.questions[question]
      if (q) Object.assign(q, { status: 'under-discussion', timeUp: false, refused: [] })
      world.discussing = question
      world.round = round
      world.clock.deadlines.question = until
    },
    'question-time-up': (world, { question }) => {
      const q = world.questions[question]
      if (q) q.timeUp = true
      delete world.clock.deadlines.question
    },
    'question-frozen': (world, { question, positions }) => {
      const q = world.questions[question]
      if (q) Object.assign(q, { status: 'frozen', positions: { ...positions }, frozenInRound: world.round })
      world.discussing = ''
      delete world.clock.deadlines.question
    },
    'round-begun': (world, { round }) => {
      world.round = round
    },
    'stage-ended': (world) => {
      const q = world.questions[world.discussing]
      if (q?.status === 'under-discussion') q.status = 'open'
      world.discussing = ''
      delete world.clock.deadlines.question
    },
  },
  react: {
    'stage-entered': (world, _, at) => takeNext(world, at),
    'question-taken': (world, { question }) => settleIfAllBack(world, question),
    'question-frozen': (world, _, at) => takeNext(world, at),
    'question-settled': (world, _, at) => takeNext(world, at),
    'question-reopened': (world, _, at) => takeNext(world, at),
    'ballot-closed': (world) => freezeIfTimeUp(world),
    'ballot-lapsed': (world) => freezeIfTimeUp(world),
    'silence-broken': (world) => freezeIfTimeUp(world),
    'silence-lapsed': (world) => freezeIfTimeUp(world),
  },
  due: {
    question: (world) => {
      const q = world.discussing
      if (!q) return []
      return isOnBallot(world, q) || world.openBallot
        ? [{ type: 'question-time-up', question: q }]
        : freeze(world, q, 'time')
    },
  },
  decided: {
    freeze: (world, { subject }, verdict) =>
      verdict.outcome === 'adopted' ? freeze(world, subject.question, 'motion') : [],
  },
  candidates: (world) =>
    world.discussing ? [candidate('move-to-freeze', { question: world.discussing }, world.discussing)] : [],
})

/** Settling, reopening and leaving open belong to every stage that has a text; commands are open with `text`. */
export const settlement = procedure({
  id: 'text',
  commands: {
    'move-to-reconsider': command({
      who: 'head',
      shape: { question: Id },
      decide(world, { question }, by) {
        if (!own(world.questions, question) || !isAgreed(world, question)) return refuse('AGD-8', 'not-settled')
        return ballotOn(world, { kind: 'reconsider', question }, TWO_THIRDS_OF_MEMBERS, by)
      },
    }),
  },
  evolve: {
    'question-settled': (world, { question, option, aside, provisional }) => {
      const q = world.questions[question]
      if (q) Object.assign(q, { status: provisional ? 'provisional' : 'settled', agreed: option, aside: [...aside] })
      if (world.discussing === question) {
        world.discussing = ''
        delete world.clock.deadlines.question
      }
    },
    'settlement-confirmed': (world, { question }) => {
      const q = world.questions[question]
      if (q) q.status = 'settled'
    },
    'question-reopened': (world, { question }) => {
      const q = world.questions[question]
      // The backing that settled it would settle it again at once: who reconsiders takes sides anew.
      if (q) Object.assign(q, { status: 'open', agreed: '', aside: [], refused: [], backing: {} })
    },
    'question-left-open': (world, { question }) => {
      const q = world.questions[question]
      if (q) Object.assign(q, { status: 'left-open', agreed: 'left-open' })
    },
  },
  react: {
    /** TXT-5: what is not settled when the stage lapses is recorded as left open; a carried stage hands it on. */
    'stage-ended': (world, { stage }) => {
      const def = world.scenario.stages.find((s) => s.id === stage)
      if (!def?.opens.includes('text') || def.openBusiness === 'carry') return []
      return unsettled(world).map((question) => ({ type: 'question-left-open' as const, question }))
    },
    'stage-entered': (world, { stage }) => {
      const later = world.scenario.stages.slice(world.scenario.stages.findIndex((s) => s.id === stage))
      const textIsOver = isAgendaSet(world) && !later.some((s) => s.opens.includes('text'))
      return textIsOver
        ? world.order
            .filter((q) => isUnsettled(world, q))
            .map((question) => ({ type: 'question-left-open' as const, question }))
        : []
    },
  },
  decided: {
    reconsider: (world, { subject }, verdict) =>
      verdict.outcome === 'adopted' && isAgreed(world, subject.question)
        ? [{ type: 'question-reopened', question: subject.question, by: 'motion' }]
        : [],
  },
  candidates: (world) =>
    world.order.filter((q) => isAgreed(world, q)).map((q) => candidate('move-to-reconsider', { question: q }, q)),
})
