/**
 * Agreement without a vote (DEC-16): the chair says what it takes to be agreed, and after a short time it is decided, unless a
 * party objects openly and with a reason, or asks for a vote instead. The usual way of bodies that decide by consensus.
 */
import type { Draft } from 'mutative'
import { ofBody } from '../../bodies/line.ts'
import {
  bodyOfQuestion,
  discussing,
  inBody,
  isBeforeParty,
  membersOf,
  openBallotOf,
  presides,
  witnesses,
} from '../../bodies/selectors.ts'
import type { Event } from '../../kernel/event.ts'
import { lines } from '../../kernel/line.ts'
import { candidate, onEachOption, procedure, type Recording, TIME } from '../../kernel/procedure.ts'
import { isCarried, isOnBallot, isOpen, opensIn, optionsOf, unsettled } from '../../kernel/selectors.ts'
import { known, own, type World } from '../../kernel/world.ts'
import { openBallot } from '../ballots/opening.ts'
import { isTakenUp } from '../text/deciding.ts'
import { conclude } from './calling.ts'
import { commands } from './commands.ts'
import { HALF_STAGE, halfTime } from './conditions.ts'
import type { WithoutAVoteEvents } from './events.ts'
import { type Call, markOf, type WithoutAVoteState } from './state.ts'
import { callsOfDesk, callsOnBoard } from './view.ts'

type Slice = Draft<WithoutAVoteState>
type OfQuestion = { readonly question: string }

const taking = onEachOption('take-as-agreed')
const running = (world: World): Call[] => Object.values(world['without-a-vote'].running)

const lapse = (world: World, isOver: (call: Call) => boolean): Event[] =>
  running(world)
    .filter(isOver)
    .map(({ id, body, subject }) => ({
      type: 'call-lapsed',
      ...inBody(world, body),
      call: id,
      subject,
      why: 'overtaken',
    }))
const overtaken = (world: World, { question }: OfQuestion): Event[] =>
  lapse(world, ({ decides }) => decides.includes(question))

const end = (slice: Slice, { call }: { readonly call: string }, { deadlines }: Recording): void => {
  known(slice.running, call)
  delete slice.running[call]
  delete deadlines[`call:${call}`]
}
const subjectOf = (e: { readonly call: string; readonly subject: Call['subject'] }) => ({
  ballot: e.call,
  ...e.subject,
})

/** The half of a time that runs from now until `until`. */
const half = (at: number, until: number): number => at + Math.floor((until - at) / 2)
/** A question has no time any more. */
const noHalf = (slice: Slice, { question }: OfQuestion, { deadlines }: Recording): void => {
  const body = slice.timed[question]
  delete slice.timed[question]
  if (body !== undefined) delete deadlines[halfTime(body)]
}

export const withoutAVote = procedure({
  id: 'without-a-vote',
  opens: 'always',
  after: ['agenda', 'ballots', 'silence', 'text'],
  start: () => ({ running: {}, counts: {}, objected: [], objections: {}, timed: {} }),
  commands,
  evolve: {
    'objections-called': (slice, { type: _, members: __, until, call: id, ...facts }, { deadlines }) => {
      const call: Call = { ...facts, id, aside: [] }
      slice.running[id] = call as unknown as Slice['running'][string]
      slice.counts[facts.body] = (slice.counts[facts.body] ?? 0) + 1
      deadlines[`call:${id}`] = until
    },
    'stood-aside': (slice, { call, party }) => {
      known(slice.running, call).aside.push(party)
    },
    'objection-raised': (slice, e, recording) => {
      slice.objected.push(markOf(e.subject))
      const { by, isMotion } = known(slice.running, e.call)
      if (isMotion) slice.objections[by] = (slice.objections[by] ?? 0) + 1
      end(slice, e, recording)
    },
    'vote-asked-for': end,
    'agreed-without-vote': end,
    'call-lapsed': end,
    'question-taken': (slice, { body, question, until }, { at, deadlines }) => {
      slice.timed[question] = body
      deadlines[halfTime(body)] = half(at, until)
    },
    'question-time-up': noHalf,
    'question-frozen': noHalf,
    'question-put-back': noHalf,
    'question-settled': noHalf,
    'question-referred': noHalf,
    'question-left-open': noHalf,
    'stage-entered': (slice, { stage, until }, { at, before, deadlines }) => {
      Object.assign(slice, { objected: [], objections: {} })
      if (opensIn(before, stage, 'text') && !opensIn(before, stage, 'chain')) deadlines[HALF_STAGE] = half(at, until)
    },
    'stage-ended': (_, __, { deadlines }) => {
      delete deadlines[HALF_STAGE]
    },
    /** More time for a question or a stage moves its middle. */
    'time-extended': (_, { key, seconds }, { deadlines }) => {
      const middle = key === 'stage' ? HALF_STAGE : key.replace(/^question:/, 'half:')
      const now = deadlines[middle]
      if (now !== undefined && middle !== key) deadlines[middle] = now + seconds * 500
    },
  },
  react: {
    'objection-raised': (_, { subject: { kind, target, detail } }) =>
      kind === 'option' ? [{ type: 'option-refused', question: target, option: detail }] : [],
    /** A motion remains the chair's: whoever asks for the vote has not moved it (DEC-0). */
    'vote-asked-for': (world, { body, by, party, subject, rule, decides, isMotion, carriesWith }, at) =>
      openBallotOf(world, body)
        ? []
        : openBallot(
            world,
            { party: isMotion ? by : party, at },
            { body, subject, rule, decides, isMotion, carriesWith },
          ),
    'question-settled': overtaken,
    'question-left-open': overtaken,
    'question-referred': overtaken,
    'question-frozen': overtaken,
    /** Taken where it stood: too late to move it. Where only members know that, nothing else can follow from it (CHN-5). */
    'question-taken': (world, { question, members }) =>
      members ? [] : lapse(world, ({ subject: { kind, target } }) => kind === 'place' && target === question),
    'stage-ended': (world) => lapse(world, ({ carriesWith }) => !isCarried(world, carriesWith)),
  },
  due: {
    call: (world, id) => {
      const call = own(world['without-a-vote'].running, id)
      return call ? [conclude(world, call)] : []
    },
    /** Nothing but that the chair need wait for the silent no longer. */
    half: () => [],
    [HALF_STAGE]: () => [],
  },
  watches: {
    call: (world, id) => witnesses(world, own(world['without-a-vote'].running, id)?.body ?? ''),
    half: witnesses,
  },
  about: {
    call: (world, id) => {
      const call = own(world['without-a-vote'].running, id)
      return { body: call?.body ?? '' }
    },
    half: (world, body) => ({ question: discussing(world, body) }),
  },
  moves: (world, party) =>
    running(world)
      .filter(({ body }) => membersOf(world, body).includes(party))
      .flatMap(({ id, rule }) => [
        candidate('raise-objection', { call: id, reason: '…' }, id),
        candidate('ask-for-vote', { call: id }, id),
        ...(rule.kind === 'consensus' && rule.aside ? [candidate('stand-aside', { call: id }, id)] : []),
      ]),
  movesOn: {
    subjects: (world, party) =>
      isOpen(world, 'text')
        ? unsettled(world).filter(
            (q) =>
              isTakenUp(world, q) &&
              !isOnBallot(world, q) &&
              isBeforeParty(world, q, party) &&
              presides(world, bodyOfQuestion(world, q)) === party,
          )
        : [],
    of: (world, _, question) => taking(optionsOf(world, question), question),
  },
  /** DEC-16: silence agrees. */
  awaits: (world) => Object.values(world['without-a-vote'].running).map(({ body }) => ({ body, parties: [TIME] })),
  view: { board: callsOnBoard, desk: callsOfDesk },
  words: { 'objection-raised': { of: 'actor', fields: ['reason'] } },
  record: lines<WithoutAVoteEvents>({
    'objections-called': ofBody((e) => ({ ...subjectOf(e), party: e.by })),
    'objection-raised': ofBody((e) => ({ ...subjectOf(e), party: e.party, reason: e.reason })),
    'vote-asked-for': ofBody((e) => ({ ...subjectOf(e), party: e.party })),
    'stood-aside': ofBody((e) => ({ ...subjectOf(e), party: e.party })),
    'agreed-without-vote': ofBody((e) => ({ ...subjectOf(e), aside: e.aside.join(' ') })),
    'call-lapsed': ofBody((e) => ({ ...subjectOf(e), how: e.why })),
  }),
})
