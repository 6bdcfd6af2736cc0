/** The parts of which boards and desks are made: each builds its structure from nothing, field by field. */

import { neededBefore } from '../../decisions/needed.ts'
import { memoize } from '../kernel/memoize.ts'
import { actingFor, isDelegate, opensIn, paceOf, parties, peopleOf } from '../kernel/selectors.ts'
import { list, pairs } from '../kernel/text-lists.ts'
import type { Ballot, Channel, Package, QuestionState, World } from '../kernel/world.ts'
import { targetOf } from '../procedures/ballots/subject.ts'
import { votableAt } from '../procedures/packages/procedure.ts'
import type { BoardBallot, BoardChannel, BoardPackage, BoardQuestion, BoardSeat } from './board.ts'
import { ruleFields } from './rule-fields.ts'

/** A channel that a party is in, or is invited to. */
export const concerns = (c: Channel, party: string): boolean => c.members.includes(party) || c.invited.includes(party)

/** Who has answered what the stage asks of every party; what they answered stays theirs. */
export function answered(world: World): readonly string[] {
  const opens = world.scenario.stages.find((s) => s.id === world.stage.id)?.opens ?? []
  if (opens.includes('listing')) return world.listing.answered
  if (opens.includes('ranking')) return Object.keys(world.ranking.ranks)
  return opens.includes('packages') ? Object.keys(world.marks.by) : []
}

const questionByItself = memoize(
  (q: QuestionState): BoardQuestion => ({
    id: q.id,
    status: q.status,
    class: q.class,
    raisedBy: q.raisedBy,
    backing: pairs(q.backing),
    positions: pairs(q.positions),
    returns: 0,
    agreed: q.agreed,
    aside: list(q.aside),
    refused: list(q.refused),
  }),
)
export function questionView(world: World, q: QuestionState): BoardQuestion {
  const view = questionByItself(q)
  const returns =
    q.status === 'frozen' && q.frozenInRound < paceOf(world).rounds && opensIn(world, world.stage.id, 'chain')
  return returns ? { ...view, returns: q.frozenInRound + 1 } : view
}

/** The open ballot and the last closed one: older ones are in the record. */
export const currentBallots = (world: World): Ballot[] =>
  [world.openBallot, world.lastBallot].map((id) => world.ballots[id]).filter((b): b is Ballot => b !== undefined)

export const ballotView = memoize(
  (b: Ballot): BoardBallot => ({
    id: b.id,
    ...targetOf(b.subject),
    ...ruleFields(b.rule),
    by: b.by,
    eligible: list(b.eligible),
    open: b.open,
    rollCall: b.rollCall,
    answered: list(Object.keys(b.answers)),
    answers: b.open && !b.rollCall ? '' : pairs(b.answers),
    outcome: b.verdict?.outcome ?? '',
    verdictRule: b.verdict?.rule ?? '',
    needed: b.verdict?.needed ?? neededBefore(b.rule, b.eligible),
    reached: b.verdict?.reached ?? 0,
    against: list(b.verdict?.against ?? []),
    aside: list(b.verdict?.aside ?? []),
    change: b.verdict?.change.code ?? '',
    changeParties: list(b.verdict?.change.parties ?? []),
    changeVotes: b.verdict?.change.votes ?? 0,
  }),
)

/** The same as long as the package and its support are. */
export const packageView = (p: Package, world: World): BoardPackage =>
  supported(p)(world.support[p.id] ?? NOBODY, world)
const NOBODY: readonly string[] = Object.freeze([])
const supported = memoize((p: Package) =>
  memoize(
    (supporters: readonly string[], world: World): BoardPackage => ({
      id: p.id,
      revision: p.revision,
      party: p.party,
      terms: pairs(p.terms),
      key: p.key,
      supporters: list(supporters),
      tabled: p.tabled,
      shownTo: list(p.shownTo),
      votableAt: p.tabled ? votableAt(world, p) : 0,
    }),
  ),
)
export const channelView = memoize(
  (c: Channel): BoardChannel => ({
    id: c.id,
    by: c.by,
    members: list(c.members),
    invited: list(c.invited),
    secret: c.secret,
  }),
)

export function seatView(world: World, party: string): BoardSeat {
  const people = peopleOf(world, party)
  const acting = actingFor(world, party)
  return {
    id: party,
    names: people
      .filter(isDelegate)
      .map((p) => p.name)
      .join(', '),
    present: people.some((p) => p.present),
    bot: acting?.bot ?? false,
    instructor: acting?.role === 'instructor',
    inRoom: world.seats[party]?.inRoom ?? false,
    // An announcement is the delegation's own affair until it is confirmed (DEL-3).
    withdrawal: parties(world).includes(party) ? '' : (world.seats[party]?.withdrawal ?? ''),
  }
}

/** News must surprise, and a package shown to a few is theirs; who is away is told by the seat, not by a clock. */
export function isPublicDeadline(world: World, key: string): boolean {
  const [name, id = ''] = key.split(':')
  if (name === 'inject' || name === 'grace') return false
  return name === 'package' ? (world.packages[id]?.tabled ?? false) : true
}

export function isDeskDeadline(world: World, key: string, party: string): boolean {
  const [name, id = ''] = key.split(':')
  if (name === 'grace') return world.people[id]?.party === party
  const p = world.packages[id]
  return name === 'package' && p !== undefined && !p.tabled && p.shownTo.includes(party)
}
