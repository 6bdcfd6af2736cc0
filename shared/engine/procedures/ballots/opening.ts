/** Putting something to the vote: one ballot at a time in a body. */

import type { Cast } from '../../../decisions/position.ts'
import type { DecisionRule } from '../../../decisions/rule.ts'
import { bodyDef, inBody, membersOf, openBallotOf, PLENARY } from '../../bodies/selectors.ts'
import type { ById, Event } from '../../kernel/event.ts'
import type { By } from '../../kernel/procedure.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import { nextId, paceOf, seconds } from '../../kernel/selectors.ts'
import type { World } from '../../kernel/world.ts'
import { selector } from '../../tracking/tracked-world.ts'
import { isVotingOut } from '../stages/voting-out.ts'
import type { Ballot } from './state.ts'
import type { Subject } from './subject.ts'

/** What is put to the vote, and under which rule. What is left out is: nobody concerned, nothing forced, lapses with its stage. */
export interface Question {
  readonly body: string
  readonly subject: Subject
  readonly rule: DecisionRule
  readonly decides?: readonly string[]
  readonly isMotion?: boolean
  readonly carriesWith?: string
  readonly concerned?: string
  readonly forced?: ById<Cast>
}

/** More motions than this that did not carry, by one party in one stage, only keep the others from voting. */
const FAILED_AT_MOST = 3

const isFailedMotion = (world: World, ballot: Ballot, party: string): boolean =>
  ballot.isMotion && ballot.by === party && ballot.stage === world.stages.stage && ballot.verdict?.outcome !== 'adopted'

const failedMotions = selector(
  (world, party: string) => Object.values(world.ballots.all).filter((b) => isFailedMotion(world, b, party)).length,
)

/** One decision at a time in a body: a ballot is open there, or the chair waits for objections (DEC-16). */
export function isFloorTaken(world: World, body: string): Refusal | undefined {
  if (isVotingOut(world)) return refuse('STG-3', 'stage-ending')
  if (openBallotOf(world, body)) return refuse('DEC-0', 'another-ballot-open')
  return isCalling(world, body) ? refuse('DEC-16', 'call-running') : undefined
}
export const isCalling = selector((world, body: string): boolean =>
  Object.values(world['without-a-vote'].running).some((call) => call.body === body),
)

/** Opens a ballot; refuses while another one is open in that body, and a motion of a party that has spent its own. */
export function ballotOn(world: World, by: Pick<By, 'party' | 'at'>, question: Question): Event[] | Refusal {
  const taken = isFloorTaken(world, question.body)
  if (taken) return taken
  return hasSpent(world, by.party, question) ?? openBallot(world, by, question)
}

/** Its motions that were voted down keep it from another, be it put to the vote or taken to be agreed. */
export const hasSpent = (world: World, party: string, { isMotion }: Pick<Question, 'isMotion'>): Refusal | undefined =>
  isMotion && failedMotions(world, party) >= FAILED_AT_MOST ? refuse('DEC-0', 'motions-spent') : undefined

const countOf = selector((world, body: string): number => world.ballots.counts[body] ?? 0)
/** `b1` in the plenary; elsewhere numbered by itself. */
const idIn = (world: World, body: string, before = 0): string =>
  nextId(countOf(world, body) + before, body === PLENARY ? 'b' : `${body}-b`)

/** The events that open a paper of many lines (STG-3): answered in writing, line by line, and decided together. */
export const openPaper = (world: World, by: Pick<By, 'party' | 'at'>, lines: readonly Question[]): Event[] =>
  lines.flatMap((line, before) => openBallot(world, by, line, { paper: idIn(world, line.body), before }))

/** Where a ballot is a line of a paper: which, and how many lines stand before it. */
interface Line {
  readonly paper: string
  readonly before: number
}
const ALONE: Line = { paper: '', before: 0 }

/** The event that opens a ballot; for consequences, which have made sure that none is open. */
export const openBallot = (
  world: World,
  { party, at }: Pick<By, 'party' | 'at'>,
  question: Question,
  { paper, before }: Line = ALONE,
): Event[] => {
  const {
    body,
    subject,
    rule,
    decides = [],
    isMotion = false,
    carriesWith = '',
    concerned = '',
    forced = {},
  } = question
  const electorate = membersOf(world, body)
  const quorum = bodyDef(world, body)?.quorum ?? 1
  const rollCall = paper === '' && world.protocol.values.voting === 'roll-call' && world.protocol.status !== 'open'
  return [
    {
      type: 'ballot-opened',
      ...inBody(world, body),
      ballot: idIn(world, body, before),
      subject,
      rule,
      by: party,
      electorate,
      concerned,
      forced,
      rollCall,
      decides,
      isMotion,
      carriesWith,
      quorum: Math.min(quorum, electorate.length),
      paper,
      until: rollCall ? 0 : at + seconds(paceOf(world).ballot),
    },
  ]
}
