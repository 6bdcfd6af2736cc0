/** What becomes of a package: adopted as a whole, refused, or lapsed (PKG-3 to PKG-5). */
import type { Event, EventOf } from '../../kernel/event.ts'
import type { Procedure } from '../../kernel/procedure.ts'
import { allParties, nextId, openPackages, parties, subjectOnBallot } from '../../kernel/selectors.ts'
import { own, type Package, type World } from '../../kernel/world.ts'
import { noticed } from '../../tracking/noting.ts'

/** The event that ends a package without a decision. */
export const lapse = (p: Package, reason: EventOf<'package-lapsed'>['reason']): Event => ({
  type: 'package-lapsed',
  package: p.id,
  revision: p.revision,
  reason,
  seenBy: p.shownTo,
  tabled: p.tabled,
})

/** PKG-5: a provisional settlement is for good as soon as no open package on the table names its question any more. */
const confirmProvisional = (world: World): Event[] =>
  world.order
    .filter((q) => world.questions[q]?.status === 'provisional')
    .filter((q) => !openPackages(world).some((p) => p.tabled && q in p.terms))
    .map((question) => ({ type: 'settlement-confirmed' as const, question }))

/** PKG-4: who gave up what, for the delegations' own records. Whom the package does not bind has given up nothing. */
const concessions = (world: World, terms: Readonly<Record<string, string>>, aside: readonly string[]): Event[] =>
  Object.entries(terms).flatMap(([question, to]) =>
    Object.entries(world.questions[question]?.backing ?? {})
      .filter(([party, from]) => from !== to && parties(world).includes(party) && !aside.includes(party))
      .map(([party, from]) => ({ type: 'concession-noted' as const, party, question, from, to })),
  )

/** Open packages that name one of `questions` and are not being voted on: settled elsewhere, they have lost their object (AGD-8). */
const withoutObject = (world: World, questions: readonly string[]): Event[] =>
  openPackages(world)
    .filter((p) => questions.some((q) => q in p.terms) && !isBeforeBallot(world, p))
    .map((p) => lapse(p, 'withdrawn'))

const without = (supporters: readonly string[] = [], party: string): string[] => supporters.filter((p) => p !== party)

/** Folds, reactions, deadlines and verdicts of packages. */
export const packageDecision: Omit<Procedure, 'id' | 'commands' | 'candidates'> = {
  evolve: {
    'package-offered': (world, { package: id, revision, party, terms, key, gains, shownTo, tabled, until }, at) => {
      const base = { id, revision, party, terms: { ...terms }, key, gains: { ...gains }, shownTo: [...shownTo], tabled }
      world.packages[id] = { ...base, visibleSince: tabled ? at : 0, status: 'open' }
      world.support[id] = [party]
      if (id === nextId(world as World, 'p')) world.counters.p = (world.counters.p ?? 0) + 1
      world.clock.deadlines[`package:${id}`] = until
    },
    'package-tabled': (world, { package: id }, at) => {
      const p = world.packages[id]
      if (p) Object.assign(p, { tabled: true, visibleSince: at, shownTo: allParties(world as World) })
    },
    'package-supported': (world, { package: id, party }) => {
      world.support[id]?.push(party)
    },
    'package-support-withdrawn': (world, { package: id, party }) => {
      world.support[id] = without(world.support[id], party)
    },
    /** DEL-3: who is out of the negotiation supports nothing in it. */
    'withdrawal-confirmed': (world, { party }) => {
      for (const { id } of openPackages(world as World)) world.support[id] = without(world.support[id], party)
    },
    'package-adopted': (world, { package: id }) => {
      const p = world.packages[id]
      if (p) p.status = 'adopted'
      delete world.clock.deadlines[`package:${id}`]
    },
    'package-refused': (world, { package: id }) => {
      const p = world.packages[id]
      if (p) p.status = 'refused'
      delete world.clock.deadlines[`package:${id}`]
    },
    'package-lapsed': (world, { package: id }) => {
      const p = world.packages[id]
      if (p) p.status = 'lapsed'
      delete world.clock.deadlines[`package:${id}`]
    },
  },
  react: {
    'package-adopted': (world, { terms, aside }) => [
      ...Object.entries(terms).map(
        ([question, option]): Event => ({
          type: 'question-settled',
          question,
          option,
          how: 'package',
          aside,
          provisional: false,
        }),
      ),
      ...withoutObject(world, Object.keys(terms)),
    ],
    /** A revision may leave out a question that an earlier number named. */
    'package-offered': confirmProvisional,
    'package-refused': confirmProvisional,
    'package-lapsed': confirmProvisional,
    'stage-ended': (world) => openPackages(world).map((p) => lapse(p, 'stage')),
    'withdrawal-confirmed': (world, { party }) =>
      openPackages(world)
        .filter((p) => p.party === party && !isBeforeBallot(world, p))
        .map((p) => lapse(p, 'withdrawn')),
    'question-settled': (world, { question, provisional, how }) =>
      provisional || how === 'package' ? [] : withoutObject(world, [question]),
  },
  due: {
    package: (world, id) => {
      const p = own(world.packages, id)
      return p?.status === 'open' && !isBeforeBallot(world, p) ? [lapse(p, 'deadline')] : []
    },
  },
  decided: {
    package: (world, { subject }, verdict) => {
      const p = own(world.packages, subject.package)
      if (p?.status !== 'open') return []
      if (verdict.outcome !== 'adopted') return [{ type: 'package-refused', package: p.id, revision: p.revision }]
      const noted = concessions(world, p.terms, verdict.aside)
      return [
        { type: 'package-adopted', package: p.id, revision: p.revision, terms: p.terms, aside: verdict.aside },
        ...noted,
      ]
    },
  },
}

/** A package before a ballot does not lapse at its deadline: the ballot decides it. */
export const isBeforeBallot = (world: World, p: Package): boolean => packageOnBallot(world) === p.id
const packageOnBallot = noticed((world) => {
  const subject = subjectOnBallot(world)
  return subject?.kind === 'package' ? subject.package : ''
})
