/**
 * Ballots (DEC): one at a time, open until all have answered or the time is up, judged once. Answers given at once
 * stay unseen until the ballot closes; under roll-call they are seen as they fall. Silence counts as absent.
 */

import { castDraft } from 'immer'
import { z } from 'zod'
import { judge } from '../../../decisions/judge.ts'
import { POSITIONS, type Position } from '../../../decisions/position.ts'
import type { DecisionRule } from '../../../decisions/rule.ts'
import type { Event } from '../../kernel/event.ts'
import { type By, candidate, command, procedure } from '../../kernel/procedure.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import { currentBallot, inRoom, nextId, nextStage, paceOf, parties, seconds, stageOf } from '../../kernel/selectors.ts'
import { type Ballot, own, type World } from '../../kernel/world.ts'
import { noticed } from '../../tracking/noting.ts'
import type { Subject } from './subject.ts'

/** Motions about the course of the talks; they can be moved again, so they are counted. */
const MOTIONS: readonly Subject['kind'][] = ['freeze', 'reconsider', 'close-stage', 'end-talks']
/** More motions than this that did not carry, by one party in one stage, only keep the others from voting. */
const FAILED_AT_MOST = 3

const isFailedMotion = (world: World, ballot: Ballot, party: string): boolean =>
  ballot.by === party &&
  ballot.stage === world.stage.id &&
  MOTIONS.includes(ballot.subject.kind) &&
  ballot.verdict?.outcome !== 'adopted'

const failedMotions = noticed(
  (world, party: string) => Object.values(world.ballots).filter((b) => isFailedMotion(world, b, party)).length,
)

/** Opens a ballot on `subject`; refuses while another one is open, and a motion of a party that has spent its own. */
export function ballotOn(
  world: World,
  subject: Subject,
  rule: DecisionRule,
  by: Pick<By, 'party' | 'at'>,
): Event[] | Refusal {
  if (world.openBallot) return refuse('DEC-0', 'another-ballot-open')
  if (MOTIONS.includes(subject.kind) && failedMotions(world, by.party) >= FAILED_AT_MOST) {
    return refuse('DEC-0', 'motions-spent')
  }
  return openBallot(world, subject, rule, by)
}

/** The event that opens a ballot; for consequences, which have made sure that none is open. */
export const openBallot = (
  world: World,
  subject: Subject,
  rule: DecisionRule,
  { party, at }: Pick<By, 'party' | 'at'>,
): Event[] => [
  {
    type: 'ballot-opened',
    ballot: nextId(world, 'b'),
    subject,
    rule,
    by: party,
    eligible: parties(world),
    rollCall: world.rules.values.voting === 'roll-call' && world.rules.status !== 'open',
    until: at + seconds(paceOf(world).ballot),
  },
]

const lapse = (ballot: Ballot): Event[] => [{ type: 'ballot-lapsed', ballot: ballot.id, subject: ballot.subject }]

/** Closes a ballot with what has been answered; whoever has not is absent (CLK-3). One party alone decides nothing. */
function close(world: World, ballot: Ballot): Event[] {
  const eligible = ballot.eligible.filter((p) => parties(world).includes(p))
  if (eligible.length < 2) return lapse(ballot)
  const answers = Object.fromEntries(eligible.map((p): [string, Position] => [p, ballot.answers[p] ?? 'absent']))
  const verdict = judge({
    rule: ballot.rule,
    electorate: eligible,
    answers,
    quorum: Math.min(world.scenario.quorum, eligible.length),
  })
  return [{ type: 'ballot-closed', ballot: ballot.id, subject: ballot.subject, answers, verdict }]
}

/** Everyone in the room has answered; those who left it count as absent (DEL-3). */
const isComplete = (world: World, ballot: Ballot): boolean =>
  ballot.eligible.every((p) => p in ballot.answers || !inRoom(world).includes(p))

const closeIfComplete = (world: World): Event[] => {
  const ballot = currentBallot(world)
  return ballot && isComplete(world, ballot) ? close(world, ballot) : []
}

/** Motions about the stage itself have no object once it has ended. */
const PROCEDURAL: readonly Subject['kind'][] = ['close-stage', 'end-talks', 'freeze']

/** STG-3: what the stage's end does to an open ballot. A carried ballot on a question goes on where there is still a text. */
function atStageEnd(world: World): Event[] {
  const ballot = currentBallot(world)
  if (!ballot) return []
  const { kind } = ballot.subject
  const business = PROCEDURAL.includes(kind) ? 'lapse' : stageOf(world)?.openBusiness
  const goesOn = nextStage(world)?.opens.includes('text') && ['option', 'reconsider'].includes(kind)
  if (business === 'carry' && goesOn) return []
  // PKG-3: a package lapses with its stage, so its ballot cannot be carried over.
  if (business === 'lapse' || (business === 'carry' && kind === 'package')) return lapse(ballot)
  return close(world, ballot)
}

export const ballots = procedure({
  // Whatever a stage lets anybody put to the vote can be voted on, such as a motion to close a stage without ballots of its own.
  id: 'always',
  commands: {
    vote: command({
      who: 'head',
      shape: {
        ballot: z.string().max(12),
        position: z.enum(POSITIONS),
      },
      decide(world, { ballot: id, position }, { party }) {
        const eligible = eligibleIn(world, id)
        if (!eligible) return refuse('DEC-0', 'no-such-ballot')
        if (!isOpen(world, id)) return refuse('DEC-0', 'ballot-closed')
        if (!eligible.includes(party)) return refuse('DEC-0', 'not-eligible')
        if (hasAnswered(world, id, party)) return refuse('DEC-0', 'voted-already')
        if (position === 'not-interested' && !mayStandAside(world, id))
          return refuse('DEC-1', 'standing-aside-not-agreed')
        return [{ type: 'ballot-cast', ballot: id, party, position, rollCall: isRollCall(world, id) }]
      },
    }),
  },
  evolve: {
    'ballot-opened': (world, e) => {
      const { ballot: id, subject, rule, by, eligible, rollCall, until } = e
      world.ballots[id] = {
        id,
        subject,
        rule: castDraft(rule),
        by,
        eligible: [...eligible],
        rollCall,
        open: true,
        answers: {},
        verdict: null,
        lapsed: false,
        stage: world.stage.id,
      }
      world.openBallot = id
      world.counters.b = (world.counters.b ?? 0) + 1
      world.clock.deadlines[`ballot:${id}`] = until
    },
    'ballot-cast': (world, { ballot, party, position }) => {
      const b = world.ballots[ballot]
      if (b) b.answers[party] = position
    },
    'ballot-closed': (world, { ballot, answers, verdict }) => {
      const b = world.ballots[ballot]
      if (b) Object.assign(b, { open: false, answers, verdict })
      world.openBallot = ''
      world.lastBallot = ballot
      delete world.clock.deadlines[`ballot:${ballot}`]
    },
    'ballot-lapsed': (world, { ballot }) => {
      const b = world.ballots[ballot]
      if (b) Object.assign(b, { open: false, lapsed: true })
      world.openBallot = ''
      delete world.clock.deadlines[`ballot:${ballot}`]
    },
  },
  react: {
    'ballot-cast': closeIfComplete,
    'room-left': closeIfComplete,
    'withdrawal-confirmed': closeIfComplete,
    'stage-ended': atStageEnd,
  },
  due: {
    ballot: (world, id) => {
      const ballot = own(world.ballots, id)
      return ballot?.open ? close(world, ballot) : []
    },
  },
  candidates: (world) => {
    const ballot = world.openBallot
    if (!ballot) return []
    return POSITIONS.filter((p) => p !== 'not-participating').map((position) =>
      candidate('vote', { ballot, position }, ballot, position),
    )
  },
})

/** DEC-1: standing aside is the table's own rule, agreed under PRO, and is about substance only. */
function mayStandAside(world: World, ballot: string): boolean {
  const rule = ruleOf(world, ballot)
  return rule?.kind === 'consensus' && rule.aside
}

/** What a voter asks of a ballot, one by one: the votes of the others concern nobody but them. */
const eligibleIn = noticed((world, ballot: string) => own(world.ballots, ballot)?.eligible)
const isOpen = noticed((world, ballot: string) => own(world.ballots, ballot)?.open ?? false)
const ruleOf = noticed((world, ballot: string) => own(world.ballots, ballot)?.rule)
const isRollCall = noticed((world, ballot: string) => own(world.ballots, ballot)?.rollCall ?? false)
const hasAnswered = noticed(
  (world, ballot: string, party: string) => party in (own(world.ballots, ballot)?.answers ?? {}),
)
