/**
 * Ballots (DEC): one at a time in a body, open until all have answered or the time is up, judged once. Answers given at
 * once stay unseen until the ballot closes; under roll-call they are seen as they fall. Silence counts as absent.
 */
import { POSITIONS } from '../../../decisions/position.ts'
import { ofBody } from '../../bodies/line.ts'
import { isMembersOnly, isPublic, witnesses } from '../../bodies/selectors.ts'
import { lines } from '../../kernel/line.ts'
import { candidate, procedure } from '../../kernel/procedure.ts'
import { openBallots } from '../../kernel/selectors.ts'
import { pairs } from '../../kernel/text-lists.ts'
import { known, own } from '../../kernel/world.ts'
import { atStageEnd, close, closeIfComplete, lapseReferred } from './closing.ts'
import { commands } from './commands.ts'
import type { BallotEvents } from './events.ts'
import { ruleFields } from './rule-fields.ts'
import { ballotsOfDesk, ballotsOnBoard } from './view.ts'

const OFFERED = POSITIONS.filter((position) => position !== 'not-participating')

export const ballots = procedure({
  id: 'ballots',
  opens: 'always',
  start: () => ({ all: {}, counts: {} }),
  commands,
  evolve: {
    'ballot-opened': (slice, { type: _, until, members: __, ballot: id, ...facts }, { deadlines, before }) => {
      const ballot = { ...facts, id, stage: before.stages.stage, open: true, answers: {}, verdict: null }
      slice.all[id] = ballot as unknown as (typeof slice.all)[string]
      slice.counts[facts.body] = (slice.counts[facts.body] ?? 0) + 1
      deadlines[`ballot:${id}`] = until
    },
    'ballot-cast': (slice, { ballot, party, position }) => {
      known(slice.all, ballot).answers[party] = position
    },
    'ballot-closed': (slice, { ballot, answers, verdict }, { deadlines }) => {
      Object.assign(known(slice.all, ballot), { open: false, answers, verdict })
      delete deadlines[`ballot:${ballot}`]
    },
    'ballot-lapsed': (slice, { ballot }, { deadlines }) => {
      known(slice.all, ballot).open = false
      delete deadlines[`ballot:${ballot}`]
    },
  },
  react: {
    'ballot-cast': closeIfComplete,
    'room-left': closeIfComplete,
    'withdrawal-final': closeIfComplete,
    'stage-ended': atStageEnd,
    'question-referred': lapseReferred,
  },
  due: {
    ballot: (world, id) => {
      const ballot = own(world.ballots.all, id)
      return ballot?.open ? close(world, ballot) : []
    },
  },
  watches: {
    ballot: (world, id) => witnesses(world, own(world.ballots.all, id)?.body ?? ''),
  },
  about: { ballot: (world, id) => ({ body: own(world.ballots.all, id)?.body ?? '' }) },
  moves: (world, party) =>
    openBallots(world)
      .filter(({ body }) => isPublic(world, body) || isMembersOnly(world, body, party))
      .flatMap(({ id }) => OFFERED.map((position) => candidate('vote', { ballot: id, position }, id, position))),
  view: { board: ballotsOnBoard, desk: ballotsOfDesk },
  record: lines<BallotEvents>({
    'ballot-opened': ofBody((e) => ({ ballot: e.ballot, ...e.subject, ...ruleFields(e.rule), party: e.by })),
    'ballot-cast': (e) => [
      e.rollCall ? (e.members ?? 'all') : [e.party],
      { body: e.body, ballot: e.ballot, party: e.party, position: e.position },
    ],
    'ballot-closed': ofBody((e) => ({
      ballot: e.ballot,
      ...e.subject,
      answers: pairs(e.answers),
      outcome: e.verdict.outcome,
      rule: e.verdict.rule,
      needed: e.verdict.needed,
      reached: e.verdict.reached,
      against: e.verdict.against.join(' '),
      aside: e.verdict.aside.join(' '),
      change: e.verdict.change.code,
      changeParties: e.verdict.change.parties.join(' '),
      changeVotes: e.verdict.change.votes,
    })),
    'ballot-lapsed': ofBody((e) => ({ ballot: e.ballot, ...e.subject })),
  }),
})
