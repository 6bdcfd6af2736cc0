/** How a ballot ends: judged once when all have answered or the time is up, or lapsed without a decision. */
import { judge } from '../../../decisions/judge.ts'
import type { Position } from '../../../decisions/position.ts'
import { inBody, membersOf } from '../../bodies/selectors.ts'
import type { Event, EventOf } from '../../kernel/event.ts'
import {
  inRoom,
  isCarried,
  isUnsettled,
  nextStage,
  openBallots,
  parties,
  stageOf,
  statusOf,
} from '../../kernel/selectors.ts'
import { own, type World } from '../../kernel/world.ts'
import type { Ballot } from './state.ts'

const lapse = (world: World, { id, body, subject }: Ballot): Event[] => [
  { type: 'ballot-lapsed', ...inBody(world, body), ballot: id, subject },
]

/** Closes a ballot with what has been answered; whoever has not is absent (CLK-3). One party alone decides nothing. */
export function close(world: World, ballot: Ballot): Event[] {
  const { id, body, subject, rule, forced, concerned } = ballot
  const electorate = ballot.electorate.filter((p) => membersOf(world, body).includes(p))
  if (electorate.length < 2) return lapse(world, ballot)
  const answers = Object.fromEntries(
    electorate.map((p): [string, Position] => [p, forced[p] ?? ballot.answers[p] ?? 'absent']),
  )
  const quorum = Math.min(ballot.quorum, electorate.length)
  const verdict = judge({ rule, electorate, answers, quorum, forced, concerned: concerned ? [concerned] : [] })
  return [{ type: 'ballot-closed', ...inBody(world, body), ballot: id, subject, answers, verdict }]
}

/** Everyone in the room has answered; those who left it count as absent (DEL-3). A roll is gone through in its own order. */
const isComplete = (world: World, { electorate, answers, forced }: Ballot): boolean =>
  electorate.every((p) => p in answers || p in forced || !inRoom(world).includes(p) || !parties(world).includes(p))

/** The lines of its paper that are open, or the ballot alone. */
const linesWith = (world: World, ballot: Ballot): Ballot[] =>
  ballot.paper ? openBallots(world).filter(({ paper }) => paper === ballot.paper) : [ballot]

/** What a line is about lies on the table as it was put: a line before it may have settled one of its questions. */
function stands(world: World, { subject: { kind, target, detail } }: Ballot): boolean {
  if (kind !== 'package') return isUnsettled(world, target)
  const p = own(world.packages.all, target)
  if (p?.status !== 'open' || String(p.revision) !== detail) return false
  return Object.keys(p.terms).every((q) => isUnsettled(world, q) || statusOf(world, q) === 'provisional')
}

/** A paper is decided line by line, packages first: asked for the first open line it decides that, and \`closeNextLine\` the others. */
const closePaper = (world: World, ballot: Ballot): Event[] =>
  linesWith(world, ballot)[0]?.id === ballot.id ? nextLine(world, ballot) : []
function nextLine(world: World, ballot: Ballot): Event[] {
  const open = linesWith(world, ballot)
  const at = open.findIndex((line) => stands(world, line))
  const next = open[at]
  return [
    ...open.slice(0, next ? at : open.length).flatMap((line) => lapse(world, line)),
    ...(next ? close(world, next) : []),
  ]
}
/** A line has been decided, with all that follows from it: now the next one. */
export function closeNextLine(world: World, { ballot: id }: { readonly ballot: string }): Event[] {
  const ballot = own(world.ballots.all, id)
  return ballot?.paper ? nextLine(world, ballot) : []
}
/** Its time is up. */
export const closeWhenDue = (world: World, ballot: Ballot): Event[] =>
  ballot.paper ? nextLine(world, ballot) : close(world, ballot)

export const closeIfComplete = (world: World): Event[] =>
  openBallots(world)
    .filter((ballot) => !ballot.rollCall && linesWith(world, ballot).every((line) => isComplete(world, line)))
    .flatMap((ballot) => (ballot.paper ? closePaper(world, ballot) : close(world, ballot)))

/** What a body has given away it decides no longer. */
export const lapseReferred = (world: World, { body, question }: EventOf<'question-referred'>): Event[] =>
  openBallots(world)
    .filter((ballot) => ballot.body === body && ballot.decides.includes(question))
    .flatMap((ballot) => lapse(world, ballot))

/** STG-3: what the stage's end does to an open ballot: it is carried where the next stage opens what it belongs to, else it lapses. */
export function atStageEnd(world: World): Event[] {
  return openBallots(world).flatMap((ballot) => {
    if (stageOf(world)?.openBusiness === 'vote' && !(ballot.isMotion && ballot.carriesWith === ''))
      return ballot.paper ? closePaper(world, ballot) : close(world, ballot)
    return isCarried(world, ballot.carriesWith) ? [] : lapse(world, ballot)
  })
}

/** Talks that were ended early carry nothing any further (STG-3). */
export const atTalksEnd = (world: World): Event[] =>
  nextStage(world) ? [] : openBallots(world).flatMap((ballot) => lapse(world, ballot))
