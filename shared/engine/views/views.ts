/**
 * The only doors out: what everyone may see, and what one seat may see besides. Whitelists: every view is built
 * from nothing, never a copy from which something is deleted.
 */

import { actingFor, allParties, openPackages, peopleOf } from '../kernel/selectors.ts'
import { list, pairs } from '../kernel/text-lists.ts'
import type { QuestionState, World } from '../kernel/world.ts'
import { worthNow } from '../scoring/deal.ts'
import { interestsOf, scoresOf, sideOf } from '../scoring/from-world.ts'
import { walkAwayValue } from '../scoring/walk-away.ts'
import type { Board, Desk } from './board.ts'
import { type Option, optionsOfSeat } from './moves.ts'
import {
  answered,
  ballotView,
  channelView,
  concerns,
  currentBallots,
  isDeskDeadline,
  isPublicDeadline,
  packageView,
  questionView,
  seatView,
} from './view-parts.ts'

const mapOf = <T, V>(items: readonly T[], id: (item: T) => string, view: (item: T) => V): Map<string, V> =>
  new Map(items.map((item) => [id(item), view(item)]))
const byId = <T extends { id: string }, V>(items: readonly T[], view: (item: T) => V): Map<string, V> =>
  mapOf(items, (i) => i.id, view)

/** The parts of a view by their names; each is worked out by itself. */
export type Parts<View, From extends readonly unknown[]> = {
  readonly [Field in keyof View]: (...from: From) => View[Field]
}

/** What everyone at the table may see. */
export const BOARD: Parts<Board, [world: World]> = {
  seq: (world) => world.seq,
  scenario: (world) => world.scenario.id,
  pace: (world) => world.pace,
  phase: (world) => world.phase,
  stage: (world) => world.stage.id,
  stageEnteredAt: (world) => world.stage.enteredAt,
  goalMet: (world) => world.stage.goalMet,
  round: (world) => world.round,
  chair: (world) => world.chair,
  discussing: (world) => world.discussing,
  pausedAt: (world) => world.clock.pausedAt,
  rulesStatus: (world) => world.rules.status,
  rules: (world) => pairs(world.rules.values),
  openBallot: (world) => world.openBallot,
  lastBallot: (world) => world.lastBallot,
  listCalled: (world) => world.listing.called,
  listClosed: (world) => world.listing.closed,
  answered: (world) => list(answered(world)),
  rankingClosed: (world) => world.ranking.closed,
  marksClosed: (world) => world.marks.closed,
  packable: (world) => list(world.marks.packable),
  order: (world) => list(world.order),
  news: (world) => list(world.injected),
  deadlines: (world) => new Map(Object.entries(world.clock.deadlines).filter(([key]) => isPublicDeadline(world, key))),
  questions: (world) =>
    byId(
      world.order.map((q) => world.questions[q] as QuestionState),
      (q) => questionView(world, q),
    ),
  options: (world) =>
    byId(Object.values(world.worded), (o) => ({
      id: o.id,
      question: o.question,
      by: o.by,
      wording: o.wording,
      lang: o.lang,
      forInterests: list(o.forInterests),
      base: o.base,
    })),
  ballots: (world) => byId(currentBallots(world), ballotView),
  silences: (world) =>
    byId(Object.values(world.silences), ({ id, question, option, by }) => ({ id, question, option, by })),
  packages: (world) =>
    byId(
      openPackages(world).filter((p) => p.tabled),
      (p) => packageView(p, world),
    ),
  channels: (world) =>
    byId(
      Object.values(world.channels).filter((c) => !c.secret),
      channelView,
    ),
  seats: (world) =>
    mapOf(
      allParties(world),
      (p) => p,
      (p) => seatView(world, p),
    ),
  documents: (world) =>
    byId(Object.values(world.documents), (d) => ({
      id: d.id,
      status: d.status,
      authenticatedBy: d.authenticatedBy,
      initials: list(Object.keys(d.initials)),
      signatures: pairs(Object.fromEntries(Object.entries(d.signatures).map(([p, s]) => [p, s.mode]))),
      declined: list(d.declined),
      reservations: pairs(d.reservations),
      stood: list(d.stood),
      consents: pairs(d.consents),
      refusedAtHome: list(d.refusedAtHome),
      provisional: d.provisional,
    })),
}

/** What the seat of `party` may see besides the board, and what it may do at `at`. */
export const DESK: Parts<Desk, [world: World, party: string, at: number]> = {
  party: (_, party) => party,
  acting: (world, party) => actingFor(world, party)?.id ?? '',
  delegated: (world, party) => world.seats[party]?.delegated ?? false,
  hidden: (world, party) => world.scenario.questions.find((q) => q.hidden === party)?.id ?? '',
  value: (world, party) => worthNow(sideOf(world, party)),
  reservation: (world, party) => walkAwayValue(interestsOf(world, party)),
  ranks: (world, party) => pairs(world.ranking.ranks[party] ?? {}),
  marks: (world, party) => list(world.marks.by[party] ?? []),
  position: (world, party) => world.ballots[world.openBallot]?.answers[party] ?? '',
  scores: (world, party) => pairs(scoresOf(world, party)),
  risks: (world, party) => {
    const lines = world.scenario.briefs[party]?.redLines
    return pairs(Object.fromEntries(Object.entries(world.risks).filter(([line]) => lines?.some((r) => r.id === line))))
  },
  people: (world, party) =>
    byId(peopleOf(world, party), ({ id, name, role, present, bot }) => ({ id, name, role, present, bot })),
  channels: (world, party) =>
    byId(
      Object.values(world.channels).filter((c) => c.secret && concerns(c, party)),
      channelView,
    ),
  packages: (world, party) =>
    byId(
      openPackages(world).filter((p) => !p.tabled && p.shownTo.includes(party)),
      (p) => packageView(p, world),
    ),
  deadlines: (world, party) =>
    new Map(Object.entries(world.clock.deadlines).filter(([key]) => isDeskDeadline(world, key, party))),
  options: (world, party, at) => new Map(optionsOfSeat(world, party, at).map((o) => [o.key, verdictOf(o)])),
}

export const boardOf = (world: World): Board => whole(BOARD, world)
export const deskOf = (world: World, party: string, at: number): Desk => whole(DESK, world, party, at)

/** A view of all its parts. */
export function whole<View, From extends readonly unknown[]>(parts: Parts<View, From>, ...from: From): View {
  const view: Partial<View> = {}
  for (const field of Object.keys(parts) as (keyof View)[]) view[field] = parts[field](...from)
  return view as View
}

/** How a desk says whether an option is in order. */
export const verdictOf = ({ refusal }: Option): string => (refusal ? `${refusal.rule}/${refusal.code}` : '')
