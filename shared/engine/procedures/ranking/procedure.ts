/**
 * Joint prioritisation (AGD-3, AGD-4): every party ranks each question; a question's class is the median of the
 * rankings, ties go up. Nobody's ranking is shown before all have ranked or the time is up. What follows from it the parties may
 * change without a vote, as long as the question waits for its turn.
 */
import { z } from 'zod'
import { CONSENSUS } from '../../../decisions/rule.ts'
import { PLENARY, presides, publicStatusOf } from '../../bodies/selectors.ts'
import type { CommandsOf } from '../../kernel/command.ts'
import type { Event } from '../../kernel/event.ts'
import { all, lines } from '../../kernel/line.ts'
import { candidate, command, procedure } from '../../kernel/procedure.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import { isOpen, parties } from '../../kernel/selectors.ts'
import { list, pairs } from '../../kernel/text-lists.ts'
import { flag, mapOnBoard, onBoard, onDesk, type RowType, row, type Shown, text } from '../../kernel/view-field.ts'
import type { World } from '../../kernel/world.ts'
import type { Rank } from '../agenda/state.ts'
import type { Question } from '../ballots/opening.ts'
import { eitherWay } from '../without-a-vote/either-way.ts'
import type { RankingEvents } from './events.ts'

const MEDIUM: Rank = 2

/** The median of whole ranks; between two of them the more important one, which is the smaller number. */
export function medianUp(ranks: readonly Rank[]): Rank {
  const sorted = [...ranks].sort((a, b) => a - b)
  return sorted[Math.ceil(sorted.length / 2) - 1] ?? MEDIUM
}

const rankOf = (world: World, party: string, question: string): Rank => world.ranking.ranks[party]?.[question] ?? MEDIUM

/** Classes by median; inside a class the question that was ranked higher in sum comes first, then the older one. */
function closeRanking(world: World): Event[] {
  if (world.ranking.closed) return []
  const all = parties(world)
  const classes: Record<string, Rank> = {}
  const sums: Record<string, number> = {}
  for (const q of world.agenda.order) {
    const ranks = all.map((p) => rankOf(world, p, q))
    classes[q] = medianUp(ranks)
    sums[q] = ranks.reduce<number>((a, b) => a + b, 0)
  }
  const order = [...world.agenda.order].sort(
    (a, b) => (classes[a] ?? 0) - (classes[b] ?? 0) || (sums[a] ?? 0) - (sums[b] ?? 0),
  )
  return [{ type: 'ranking-closed', classes, order }]
}

const closeIfAllRanked = (world: World): Event[] =>
  parties(world).every((p) => p in world.ranking.ranks) ? closeRanking(world) : []
const isRanking = (world: World): boolean => isOpen(world, 'ranking')

/** Another place for a question that nobody has taken up yet, as far as all can see. */
function moving(world: World, { question, place }: { question: string; place: number }): Question | Refusal {
  const { order } = world.agenda
  if (!order.includes(question)) return refuse('AGD-1', 'no-such-question')
  if (!world.ranking.closed) return refuse('AGD-3', 'not-ranked-yet')
  if (publicStatusOf(world, question) !== 'open') return refuse('AGD-3', 'not-waiting', { question })
  if (place > order.length) return refuse('AGD-3', 'no-such-place', { places: order.length })
  if (order[place - 1] === question) return refuse('AGD-3', 'there-already', { question })
  const subject = { kind: 'place', target: question, detail: String(place) } as const
  return { body: PLENARY, subject, rule: CONSENSUS, isMotion: true, carriesWith: 'chain' }
}

const place = eitherWay(
  { inEveryStage: true, shape: { question: z.string().max(40), place: z.number().int().min(1).max(99) } },
  moving,
)

const commands = {
  'rank-questions': command({
    who: 'head',
    shape: { ranks: z.record(z.string().max(40), z.union([z.literal(1), z.literal(2), z.literal(3)])) },
    decide(world, { ranks }, { party }) {
      if (world.ranking.closed) return refuse('AGD-3', 'ranking-closed')
      if (party in world.ranking.ranks) return refuse('AGD-3', 'ranked-already')
      const missing = world.agenda.order.find((q) => !Object.hasOwn(ranks, q))
      if (missing) return refuse('AGD-3', 'rank-missing', { question: missing })
      if (Object.keys(ranks).some((q) => !world.agenda.order.includes(q))) return refuse('AGD-3', 'not-on-the-list')
      return [{ type: 'questions-ranked', party, ranks }]
    },
  }),
  'take-place-as-agreed': place.agreed,
}

declare module '../../kernel/command.ts' {
  interface Commands extends CommandsOf<typeof commands> {}
}

declare module '../ballots/subject.ts' {
  interface SubjectKinds {
    place: 'question, place'
  }
}

/** Of a question: who ranked it how. */
const rankingRow = row('Ranking', { id: text(), ranks: text('`KAZ=1 RUS=3`; who sent no ranking counts as medium') })

/** For everybody's eyes once all have ranked or the time is up, and not before (AGD-3). */
function rankings({ agenda, ranking: { closed, ranks } }: World): Map<string, RowType<typeof rankingRow>> {
  if (!closed) return new Map()
  const of = (q: string) =>
    Object.fromEntries(Object.entries(ranks).flatMap(([party, mine]) => (mine[q] ? [[party, mine[q]]] : [])))
  return new Map(agenda.order.map((id) => [id, { id, ranks: pairs(of(id)) }]))
}

const board = {
  rankingClosed: onBoard(flag(), (world) => world.ranking.closed),
  rankingAnswered: onBoard(text('parties that have ranked'), (world) => list(Object.keys(world.ranking.ranks))),
  rankings: mapOnBoard(rankingRow, rankings, 'who ranked what, once the ranking is closed'),
}
const desk = {
  ranks: onDesk(text('own ranking: `tariff=1 duties=2`'), (world, party) => pairs(world.ranking.ranks[party] ?? {})),
}
declare module '../../kernel/view.ts' {
  interface Board extends Shown<typeof board> {}
  interface Desk extends Shown<typeof desk> {}
}

export const ranking = procedure({
  id: 'ranking',
  opens: 'named',
  start: () => ({ ranks: {}, closed: false }),
  commands,
  evolve: {
    'questions-ranked': (slice, { party, ranks }) => {
      slice.ranks[party] = { ...ranks }
    },
    'ranking-closed': (slice) => {
      slice.closed = true
    },
  },
  react: {
    'questions-ranked': closeIfAllRanked,
    'withdrawal-final': (world) => (isRanking(world) ? closeIfAllRanked(world) : []),
    'stage-ended': (world) => (isRanking(world) ? closeRanking(world) : []),
  },
  decided: {
    /** Taken up, or settled, while that was voted on: too late to move it. */
    place: (world, { subject }, verdict) =>
      verdict.outcome === 'adopted' && publicStatusOf(world, subject.target) === 'open'
        ? [{ type: 'question-moved', question: subject.target, place: Number(subject.detail) }]
        : [],
  },
  moves: (world, party) => [
    candidate('rank-questions', { ranks: Object.fromEntries(world.agenda.order.map((q) => [q, MEDIUM])) }),
    ...(world.ranking.closed && presides(world, PLENARY) === party
      ? world.agenda.order
          .filter((question) => publicStatusOf(world, question) === 'open')
          .map((question) =>
            candidate(
              'take-place-as-agreed',
              { question, place: question === world.agenda.order[0] ? 2 : 1 },
              question,
            ),
          )
      : []),
  ],
  view: { board, desk },
  record: lines<RankingEvents>({
    'questions-ranked': (e) => [[e.party], { party: e.party, ranks: pairs(e.ranks) }],
    'ranking-closed': all((e) => ({ classes: pairs(e.classes), order: list(e.order) })),
  }),
  awaits: (world) =>
    isRanking(world) ? [{ body: PLENARY, parties: parties(world).filter((p) => !(p in world.ranking.ranks)) }] : [],
  goal: (world) => world.ranking.closed,
})
