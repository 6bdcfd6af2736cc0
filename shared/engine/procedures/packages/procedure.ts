/**
 * Packages (PKG): a set of answers decided as a whole. Shown to chosen parties or tabled openly; every revision is a new
 * number and support belongs to a number; never voted before every party could see it for the pace's minute.
 */
import type { Draft } from 'mutative'
import { isPublic, PLENARY, publicStatusOf } from '../../bodies/selectors.ts'
import type { CommandsOf } from '../../kernel/command.ts'
import { candidate, procedure } from '../../kernel/procedure.ts'
import { isCarried, openPackages, packageOf, parties } from '../../kernel/selectors.ts'
import { known, own } from '../../kernel/world.ts'
import { isUnsettledStatus } from '../../scoring/question-status.ts'
import { packageCommands, seenLongEnough } from './commands.ts'
import { endClocks, runClocks, stopIfNoFloor, watchers, whenFloorTaken } from './floor.ts'
import { closeIfAllMarked, closeMarks, isMarking, markingCommands, openMarking } from './marks.ts'
import { offerMoves, packageMoves } from './moves.ts'
import { confirmProvisional, decidePackage, isBeforeBallot, lapse, leaveUndecided, lose, settleAll } from './outcome.ts'
import { packageLines } from './record.ts'
import type { Marks } from './state.ts'
import { packagesOfDesk, packagesOnBoard } from './view.ts'

const commands = { ...markingCommands, ...packageCommands }

declare module '../../kernel/command.ts' {
  interface Commands extends CommandsOf<typeof commands> {}
}
declare module '../ballots/subject.ts' {
  interface SubjectKinds {
    package: 'package, revision'
  }
}

function reopen({ reopened, packable, closed }: Draft<Marks>, question: string): void {
  if (!reopened.includes(question)) reopened.push(question)
  if (closed && !packable.includes(question)) packable.push(question)
}
const without = (supporters: readonly string[] = [], party: string): string[] => supporters.filter((p) => p !== party)

export const packages = procedure({
  id: 'packages',
  opens: 'named',
  after: ['ballots', 'text'],
  start: () => ({
    marks: { by: {}, closed: false, packable: [], reopened: [] },
    all: {},
    support: {},
    declined: {},
    counts: {},
    concessions: [],
    shown: {},
    stopped: {},
  }),
  commands,
  evolve: {
    'marking-opened': (_, { until }, { deadlines }) => {
      deadlines.marks = until
    },
    'stage-ended': (_, __, { deadlines }) => {
      delete deadlines.marks
    },
    'movables-marked': (slice, { party, questions }) => {
      slice.marks.by[party] = [...questions]
    },
    'marks-closed': (slice, { packable }, { deadlines }) => {
      Object.assign(slice.marks, { closed: true, packable: [...packable] })
      delete deadlines.marks
    },
    'package-offered': (slice, e, { deadlines }) => {
      const { body, package: id, number, revision, party, terms, key, gains, shownTo, tabled, until, votableAt } = e
      const base = { id, body, number, revision, party, terms: { ...terms }, key, gains: { ...gains }, tabled }
      slice.all[id] = { ...base, shownTo: [...shownTo], answers: '', status: 'open' }
      slice.support[id] = [party]
      slice.declined[id] = []
      delete slice.stopped[id]
      slice.counts[body] = Math.max(slice.counts[body] ?? 0, number)
      if (!tabled) slice.shown[party] = (slice.shown[party] ?? 0) + 1
      deadlines[`package:${id}`] = until
      if (votableAt > 0) deadlines[seenLongEnough(id)] = votableAt
    },
    'package-tabled': (slice, { body, package: id, number, shownTo, votableAt }, { deadlines }) => {
      const p = known(slice.all, id)
      // What only some have seen is not named to all.
      const answers = slice.all[p.answers]?.tabled ? p.answers : ''
      Object.assign(p, { number, tabled: true, shownTo: [...shownTo], answers })
      slice.counts[body] = number
      deadlines[seenLongEnough(id)] = votableAt
    },
    'package-clock-stopped': (slice, { package: id, left }, { deadlines }) => {
      slice.stopped[id] = left
      delete deadlines[`package:${id}`]
    },
    'package-clock-runs': (slice, { package: id, until }, { deadlines }) => {
      delete slice.stopped[id]
      deadlines[`package:${id}`] = until
    },
    'package-reduced': (slice, { package: id, revision, terms, key, until, votableAt }, { deadlines }) => {
      Object.assign(known(slice.all, id), { revision, terms: { ...terms }, key })
      slice.support[id] = []
      slice.declined[id] = []
      delete slice.stopped[id]
      deadlines[`package:${id}`] = until
      if (votableAt > 0) deadlines[seenLongEnough(id)] = votableAt
    },
    /** Two thirds wanted it back, or the instructor did: it can be packaged without marks (PKG-2, AGD-8). */
    'question-reopened': ({ marks }, { question }) => reopen(marks, question),
    /** Called up (MIC-3), likewise: while it was agreed nobody could mark it. Where only members knew that, all could (CHN-5). */
    'question-referred': ({ marks }, { question, why, members }) => {
      if (why === 'called-up' && !members) reopen(marks, question)
    },
    'package-supported': (slice, { package: id, party }) => {
      known(slice.support, id).push(party)
      slice.declined[id] = without(known(slice.declined, id), party)
    },
    'package-declined': (slice, { package: id, party }) => {
      known(slice.declined, id).push(party)
      slice.support[id] = without(known(slice.support, id), party)
    },
    'package-countered': (slice, { package: id, by }) => {
      known(slice.all, by).answers = id
    },
    'package-support-withdrawn': (slice, { package: id, party }) => {
      slice.support[id] = without(known(slice.support, id), party)
    },
    /** DEL-3: who is out of the negotiation supports nothing in it. */
    'withdrawal-final': (slice, { party }) => {
      for (const { id, status } of Object.values(slice.all))
        if (status === 'open') slice.support[id] = without(slice.support[id], party)
    },
    'package-adopted': (slice, { package: id }, { deadlines }) => {
      known(slice.all, id).status = 'adopted'
      endClocks(deadlines, id)
    },
    'concession-noted': (slice, { party, question, from, to }) => {
      slice.concessions.push({ party, question, from, to })
    },
    'package-refused': (slice, { package: id }, { deadlines }) => {
      known(slice.all, id).status = 'refused'
      endClocks(deadlines, id)
    },
    'package-lapsed': (slice, { package: id }, { deadlines }) => {
      known(slice.all, id).status = 'lapsed'
      endClocks(deadlines, id)
    },
  },
  react: {
    'stage-entered': (world, _, at) => openMarking(world, at),
    'movables-marked': closeIfAllMarked,
    'package-adopted': settleAll,
    /** A revision may leave out a question that an earlier number named. */
    'package-offered': confirmProvisional,
    'package-refused': confirmProvisional,
    'package-lapsed': confirmProvisional,
    'stage-ended': (world) => [
      ...(isCarried(world, 'packages') ? [] : openPackages(world).map((p) => lapse(world, p, 'stage'))),
      ...(isMarking(world) ? closeMarks(world) : []),
    ],
    'withdrawal-final': (world, { party }) => [
      ...openPackages(world)
        .filter((p) => p.party === party && !isBeforeBallot(world, p))
        .map((p) => lapse(world, p, 'withdrawn')),
      ...closeIfAllMarked(world),
    ],
    ...whenFloorTaken,
    'ballot-lapsed': (world, e, at) => [...runClocks(world, e, at), ...leaveUndecided(world, e.subject, at)],
    'objection-raised': (world, e, at) => [...runClocks(world, e, at), ...leaveUndecided(world, e.subject, at)],
    'call-lapsed': (world, e, at) => [...runClocks(world, e, at), ...leaveUndecided(world, e.subject, at)],
    /** A package is decided in one body, which has all its questions before it. */
    'question-referred': (world, { question }, at) => lose(world, [question], at),
    'question-settled': (world, { question, provisional, how }, at) =>
      provisional || how === 'package' ? [] : lose(world, [question], at),
    'settlement-confirmed': (world, { question }, at) => lose(world, [question], at),
    'question-left-open': (world, { question }, at) => lose(world, [question], at),
  },
  due: {
    marks: closeMarks,
    /** It may be put to the vote from now on. */
    seen: stopIfNoFloor,
    package: (world, id) => {
      const p = own(world.packages.all, id)
      return p?.status === 'open' && !isBeforeBallot(world, p) ? [lapse(world, p, 'deadline')] : []
    },
  },
  watches: { package: watchers, seen: watchers },
  about: { package: (_, id) => ({ package: id }), seen: (_, id) => ({ package: id }) },
  decided: {
    package: (world, { subject }, verdict) => decidePackage(world, subject.target, verdict),
  },
  moves: (world, party) => [candidate('mark-movables', { questions: [] }), ...offerMoves(world, party)],
  movesOn: {
    subjects: (world, party) =>
      openPackages(world)
        .filter((p) => p.shownTo.includes(party))
        .map(({ id }) => id),
    of: (world, party, id) => {
      const p = packageOf(world, id)
      return p ? packageMoves(world, p, party) : []
    },
  },
  awaits: (world) =>
    isMarking(world) && !world.packages.marks.closed
      ? [{ body: PLENARY, parties: parties(world).filter((p) => !(p in world.packages.marks.by)) }]
      : [],
  view: { board: packagesOnBoard, desk: packagesOfDesk },
  outcomes: ['package-adopted'],
  words: {
    'package-offered': { of: 'actor', fields: ['gains'] },
    'package-declined': { of: 'actor', fields: ['reason'] },
    'package-tabled': { of: 'copied', from: 'package-offered', by: 'package', fields: ['gains'] },
  },
  record: packageLines,
  /** Only what everybody can see holds the table up. */
  goal: (world) =>
    !openPackages(world).some(({ body }) => isPublic(world, body)) &&
    world.agenda.order.every((q) => !isUnsettledStatus(publicStatusOf(world, q))),
})
