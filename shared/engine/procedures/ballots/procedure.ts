/**
 * Ballots (DEC): one at a time in a body, open until all have answered or the time is up, judged once. Answers given at
 * once stay unseen until the ballot closes; under roll-call each state answers when it is called. Silence counts as absent.
 */
import { POSITIONS, partiesWith } from '../../../decisions/position.ts'
import type { Verdict } from '../../../decisions/verdict.ts'
import { ofBody } from '../../bodies/line.ts'
import { isHiddenFrom, membersHere, witnesses } from '../../bodies/selectors.ts'
import type { Event } from '../../kernel/event.ts'
import { lines } from '../../kernel/line.ts'
import { candidate, procedure, type Watchers } from '../../kernel/procedure.ts'
import { openBallots } from '../../kernel/selectors.ts'
import { pairs } from '../../kernel/text-lists.ts'
import { known, own, type World } from '../../kernel/world.ts'
import { bodyOfBallot, isRollCall, openIds } from './asked.ts'
import { atStageEnd, atTalksEnd, closeIfComplete, closeNextLine, closeWhenDue, lapseReferred } from './closing.ts'
import { commands } from './commands.ts'
import type { BallotEvents } from './events.ts'
import { callNext, callPastTheGone } from './roll-call.ts'
import { ruleFields } from './rule-fields.ts'
import { callClock } from './state.ts'
import { ballotsOfDesk, ballotsOnBoard } from './view.ts'

const OFFERED = POSITIONS.filter((position) => position !== 'not-participating')

const end = (deadlines: Record<string, number>, ballot: string): void => {
  delete deadlines[`ballot:${ballot}`]
  delete deadlines[callClock(ballot)]
}
const watchers = (world: World, id: string): Watchers => witnesses(world, bodyOfBallot(world, id))

/** Under roll-call the next state is called as soon as one has answered, passed or let its time go by. */
const onTheRoll = (world: World, { ballot: id }: { readonly ballot: string }, at: number): Event[] => {
  const ballot = own(world.ballots.all, id)
  return ballot?.open && ballot.rollCall ? callNext(world, ballot, at) : []
}

/** Who stood aside is told where somebody did; that the noes were no fewer, in place of how many yes they would have called for. */
function toldAs({ outcome, rule, reached, against, aside }: Verdict): 'aside' | 'outvoted' | '' {
  if (outcome === 'adopted') return aside.length > 0 ? 'aside' : ''
  return outcome === 'insufficient' && rule === 'DEC-12' && reached <= against.length ? 'outvoted' : ''
}

export const ballots = procedure({
  id: 'ballots',
  opens: 'always',
  start: () => ({ all: {}, counts: {} }),
  commands,
  evolve: {
    'ballot-opened': (slice, { type: _, until, members: __, ballot: id, ...facts }, { deadlines, before }) => {
      const begun = { stage: before.stages.stage, open: true, called: '', passed: [], answers: {}, verdict: null }
      const ballot = { ...facts, id, ...begun }
      slice.all[id] = ballot as unknown as (typeof slice.all)[string]
      slice.counts[facts.body] = (slice.counts[facts.body] ?? 0) + 1
      if (until > 0) deadlines[`ballot:${id}`] = until
    },
    'ballot-cast': (slice, { ballot, party, position }) => {
      known(slice.all, ballot).answers[party] = position
    },
    'party-called': (slice, { ballot, party, until }, { deadlines }) => {
      known(slice.all, ballot).called = party
      deadlines[callClock(ballot)] = until
    },
    'vote-passed': (slice, { ballot, party }) => {
      known(slice.all, ballot).passed.push(party)
    },
    /** FLR-15: who is silent when it is called is absent. */
    'deadline-passed': (slice, { key }) => {
      if (!key.startsWith(callClock(''))) return
      const ballot = known(slice.all, key.slice(callClock('').length))
      ballot.answers[ballot.called] = 'absent'
    },
    /** The lines of a paper are decided together: more time for one is more time for all (STG-3). */
    'time-extended': (slice, { key, seconds }, { deadlines }) => {
      const paper = own(slice.all, key.replace(/^ballot:/, ''))?.paper
      const others = Object.values(slice.all).filter((b) => paper && b.open && b.paper === paper)
      for (const line of others.map(({ id }) => `ballot:${id}`).filter((line) => line !== key))
        deadlines[line] = (deadlines[line] ?? 0) + seconds * 1000
    },
    'ballot-closed': (slice, { ballot, answers, verdict }, { deadlines }) => {
      Object.assign(known(slice.all, ballot), { open: false, called: '', answers, verdict })
      end(deadlines, ballot)
    },
    'ballot-lapsed': (slice, { ballot }, { deadlines }) => {
      Object.assign(known(slice.all, ballot), { open: false, called: '' })
      end(deadlines, ballot)
    },
  },
  react: {
    'ballot-opened': onTheRoll,
    'ballot-cast': (world, event, at) => [...onTheRoll(world, event, at), ...closeIfComplete(world)],
    'vote-passed': onTheRoll,
    'ballot-closed': closeNextLine,
    'room-left': (world, _, at) => [...callPastTheGone(world, at), ...closeIfComplete(world)],
    'withdrawal-final': (world, _, at) => [...callPastTheGone(world, at), ...closeIfComplete(world)],
    'stage-ended': atStageEnd,
    'stage-entered': atTalksEnd,
    'question-referred': lapseReferred,
  },
  due: {
    ballot: (world, id) => {
      const ballot = own(world.ballots.all, id)
      return ballot?.open ? closeWhenDue(world, ballot) : []
    },
    roll: (world, id, at) => onTheRoll(world, { ballot: id }, at),
  },
  watches: { ballot: watchers, roll: watchers },
  about: {
    ballot: (world, id) => ({ body: own(world.ballots.all, id)?.body ?? '' }),
    roll: (world, id) => ({
      body: own(world.ballots.all, id)?.body ?? '',
      party: own(world.ballots.all, id)?.called ?? '',
    }),
  },
  moves: (world, party) =>
    openIds(world)
      .filter((id) => !isHiddenFrom(world, bodyOfBallot(world, id), party))
      .flatMap((id) => [
        ...OFFERED.map((position) => candidate('vote', { ballot: id, position }, id, position)),
        ...(isRollCall(world, id) ? [candidate('pass-vote', { ballot: id }, id)] : []),
      ]),
  awaits: (world) =>
    openBallots(world).map(({ body, electorate, answers, forced, rollCall, called }) => ({
      body,
      parties: rollCall
        ? [called]
        : electorate.filter((p) => membersHere(world, body).includes(p) && !(p in answers) && !(p in forced)),
    })),
  view: { board: ballotsOnBoard, desk: ballotsOfDesk },
  record: lines<BallotEvents>({
    'ballot-opened': ofBody((e) => ({ ballot: e.ballot, ...e.subject, ...ruleFields(e.rule), party: e.by })),
    'ballot-cast': (e) => [
      e.rollCall ? (e.members ?? 'all') : [e.party],
      { body: e.body, ballot: e.ballot, party: e.party, position: e.position },
    ],
    'party-called': () => ['none', {}],
    'vote-passed': ofBody((e) => ({ party: e.party })),
    'ballot-closed': ofBody((e) => ({
      ballot: e.ballot,
      ...e.subject,
      answers: pairs(e.answers),
      outcome: e.verdict.outcome,
      rule: e.verdict.rule,
      needed: e.verdict.needed,
      reached: e.verdict.reached,
      against: e.verdict.against.join(' '),
      abstained: partiesWith(e.answers, 'abstain').join(' '),
      aside: e.verdict.aside.join(' '),
      how: toldAs(e.verdict),
      change: e.verdict.change.code,
      changeParties: e.verdict.change.parties.join(' '),
      changeVotes: e.verdict.change.votes,
    })),
    'ballot-lapsed': ofBody((e) => ({ ballot: e.ballot, ...e.subject })),
  }),
})
