/**
 * The sequential chain of questions (AGD-4 to AGD-8): each body takes its own from most important to minor; what its time
 * does not settle is frozen and taken again in the next round. Freezing one never stops the talks.
 */

import type { Draft } from 'mutative'
import { z } from 'zod'
import { MAJORITY_OF_CAST } from '../../../decisions/rule.ts'
import { ofBody } from '../../bodies/line.ts'
import { PLENARY } from '../../bodies/plenary.ts'
import {
  bodyOfQuestion,
  discussing,
  inBody,
  isOutOfSight,
  isPublic,
  membersOf,
  presides,
  witnesses,
} from '../../bodies/selectors.ts'
import type { CommandsOf } from '../../kernel/command.ts'
import { lines } from '../../kernel/line.ts'
import { type By, candidate, procedure, type Recording } from '../../kernel/procedure.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import { isOnBallot, statusOf } from '../../kernel/selectors.ts'
import { pairs } from '../../kernel/text-lists.ts'
import type { World } from '../../kernel/world.ts'
import { settleIfAllBack } from '../agenda/settlement.ts'
import { isFloorTaken, type Question } from '../ballots/opening.ts'
import { onQuestion } from '../text/backing.ts'
import { eitherWay } from '../without-a-vote/either-way.ts'
import type { ChainEvents } from './events.ts'
import type { ChainState } from './state.ts'
import { freeze, freezeIfTimeUp, putBack, takeNextEverywhere } from './taking.ts'

/** AGD-5: to freeze the question under discussion. */
function freezing(world: World, { question }: { question: string }, { party }: By): Question | Refusal {
  if (statusOf(world, question) !== 'under-discussion' || isOutOfSight(world, question, party))
    return refuse('AGD-5', 'not-under-discussion')
  if (isOnBallot(world, question)) return refuse('AGD-5', 'on-ballot')
  return {
    body: bodyOfQuestion(world, question),
    subject: { kind: 'freeze', target: question, detail: '' },
    rule: MAJORITY_OF_CAST,
    decides: [question],
    isMotion: true,
  }
}
const toFreeze = eitherWay({ shape: { question: z.string().max(40) }, on: onQuestion }, freezing)

const commands = {
  'move-to-freeze': toFreeze.voted('head'),
  'take-freezing-as-agreed': toFreeze.agreed,
}

declare module '../../kernel/command.ts' {
  interface Commands extends CommandsOf<typeof commands> {}
}
declare module '../ballots/subject.ts' {
  interface SubjectKinds {
    freeze: 'question'
  }
}

/** Its time is up, or it is dealt with in another way. */
const stop = (slice: Draft<ChainState>, { question }: { question: string }, { deadlines }: Recording): void => {
  const body = slice.running[question]
  delete slice.running[question]
  if (body !== undefined) delete deadlines[`question:${body}`]
}

export const chain = procedure({
  id: 'chain',
  opens: 'named',
  after: ['agenda', 'committees', 'text'],
  start: () => ({ running: {}, kept: {} }),
  commands,
  evolve: {
    'question-taken': (slice, { body, question, until }, { deadlines }) => {
      slice.running[question] = body
      deadlines[`question:${body}`] = until
    },
    'time-shared': (slice, { body, kept }) => {
      slice.kept[body] = kept
    },
    'stage-ended': (slice) => {
      slice.kept = {}
    },
    'question-time-up': stop,
    'question-frozen': stop,
    'question-put-back': stop,
    'question-settled': stop,
    'question-referred': stop,
    'question-left-open': stop,
  },
  react: {
    'stage-entered': (world, _, at) => takeNextEverywhere(world, at),
    'stage-ended': (world) => Object.keys(world.bodies.all).flatMap((body) => putBack(world, body)),
    'time-shared': (world, _, at) => takeNextEverywhere(world, at),
    'question-taken': (world, { question }, at) => {
      const settled = settleIfAllBack(world, question)
      return settled.length > 0 ? settled : takeNextEverywhere(world, at)
    },
    'question-frozen': (world, _, at) => takeNextEverywhere(world, at),
    'question-settled': (world, _, at) => takeNextEverywhere(world, at),
    'question-reopened': (world, _, at) => takeNextEverywhere(world, at),
    'question-referred': (world, _, at) => takeNextEverywhere(world, at),
    'body-sat': (world, _, at) => takeNextEverywhere(world, at),
    'body-rose': (world, _, at) => takeNextEverywhere(world, at),
    'ballot-closed': (world, { body }) => freezeIfTimeUp(world, body),
    'ballot-lapsed': (world, { body }) => freezeIfTimeUp(world, body),
    'silence-broken': (world, { body }) => freezeIfTimeUp(world, body),
    'silence-lapsed': (world, { body }) => freezeIfTimeUp(world, body),
    'objection-raised': (world, { body }) => freezeIfTimeUp(world, body),
    'call-lapsed': (world, { body }) => freezeIfTimeUp(world, body),
    'agreed-without-vote': (world, { body }) => freezeIfTimeUp(world, body),
  },
  due: {
    question: (world, body) => {
      const question = discussing(world, body)
      if (question === '') return []
      return isOnBallot(world, question) || isFloorTaken(world, body)
        ? [{ type: 'question-time-up', ...inBody(world, body), question }]
        : freeze(world, question, 'time')
    },
  },
  watches: { question: witnesses },
  about: { question: (world, body) => ({ body, question: discussing(world, body) }) },
  decided: {
    freeze: (world, { subject }, verdict) =>
      verdict.outcome === 'adopted' ? freeze(world, subject.target, 'motion') : [],
  },
  moves: (world, party) =>
    Object.keys(world.bodies.all)
      .filter((body) => membersOf(world, body).includes(party))
      .filter((body) => discussing(world, body) !== '')
      .flatMap((body) => {
        const question = discussing(world, body)
        const move = candidate('move-to-freeze', { question }, question)
        const isChair = presides(world, body) === party
        return isChair ? [move, candidate('take-freezing-as-agreed', { question }, question)] : [move]
      }),
  view: { board: {}, desk: {} },
  record: lines<ChainEvents>({
    'question-taken': ofBody((e) => ({ question: e.question, round: e.round })),
    'question-frozen': ofBody((e) => ({
      question: e.question,
      positions: pairs(e.positions),
      // A committee gives back to the plenary what it had no time for.
      how: e.reason === 'no-time' && e.body !== PLENARY ? 'no-time-here' : e.reason,
    })),
    'question-put-back': () => ['none', {}],
    'question-time-up': ofBody((e) => ({ question: e.question })),
    'time-shared': () => ['none', {}],
    'round-begun': ofBody((e) => ({ round: e.round })),
  }),
  /**
   * The chain takes a question whenever it can: with none under discussion all are settled, or frozen in the last round. What
   * only its members see holds nobody else up.
   */
  goal: (world) =>
    Object.keys(world.bodies.all).every((body) => !isPublic(world, body) || discussing(world, body) === ''),
})
