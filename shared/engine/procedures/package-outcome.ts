/** What becomes of a package: adopted as a whole, refused, or lapsed (PKG-3 to PKG-5). */
import type { Event, EventOf } from '../event.ts'
import { allParties, openPackages } from '../reading.ts'
import type { Procedure } from '../procedure.ts'
import { own, type Package, type World } from '../world.ts'

/** The event that ends a package without a decision. */
export const lapse = (p: Package, reason: EventOf<'package-lapsed'>['reason']): Event => ({
  type: 'package-lapsed',
  package: p.id,
  revision: p.revision,
  reason,
  seenBy: p.shownTo,
  tabled: p.tabled,
})

/** PKG-5: questions settled provisionally because of this package are settled for good when it goes without adoption. */
const confirmProvisional = (world: World, terms: Readonly<Record<string, string>>): Event[] =>
  Object.keys(terms)
    .filter((q) => world.questions[q]?.status === 'provisional')
    .filter((q) => !openPackages(world).some((p) => p.tabled && q in p.terms))
    .map((question) => ({ type: 'settlement-confirmed' as const, question }))

/** PKG-4: who gave up what, for the delegations' own records. */
const concessions = (world: World, terms: Readonly<Record<string, string>>): Event[] =>
  Object.entries(terms).flatMap(([question, to]) =>
    Object.entries(world.questions[question]?.backing ?? {})
      .filter(([, from]) => from !== to)
      .map(([party, from]) => ({ type: 'concession-noted' as const, party, question, from, to })),
  )

const resolved = (world: World, id: string): Event[] => confirmProvisional(world, own(world.packages, id)?.terms ?? {})

/** Folds, reactions, deadlines and verdicts of packages. */
export const packageDecision: Omit<Procedure, 'id' | 'commands' | 'candidates'> = {
  evolve: {
    'package-offered': (world, { package: id, revision, party, terms, key, gains, shownTo, tabled, until }, at) => {
      const base = { id, revision, party, terms: { ...terms }, key, gains: { ...gains }, shownTo: [...shownTo], tabled }
      world.packages[id] = { ...base, visibleSince: tabled ? at : 0, supporters: [party], status: 'open' }
      if (revision === 1) world.counters.p = (world.counters.p ?? 0) + 1
      world.clock.deadlines[`package:${id}`] = until
    },
    'package-tabled': (world, { package: id }, at) => {
      const p = world.packages[id]
      if (p) Object.assign(p, { tabled: true, visibleSince: at, shownTo: allParties(world as World) })
    },
    'package-supported': (world, { package: id, party }) => {
      world.packages[id]?.supporters.push(party)
    },
    'package-support-withdrawn': (world, { package: id, party }) => {
      const p = world.packages[id]
      if (p) p.supporters = p.supporters.filter((s) => s !== party)
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
    'package-adopted': (_, { terms, aside }) =>
      Object.entries(terms).map(([question, option]) => ({ type: 'question-settled', question, option, how: 'package', aside, provisional: false })),
    'package-refused': (world, e) => resolved(world, e.package),
    'package-lapsed': (world, e) => resolved(world, e.package),
    'stage-ended': (world) => openPackages(world).map((p) => lapse(p, 'stage')),
    'withdrawal-confirmed': (world, { party }) =>
      openPackages(world)
        .filter((p) => p.party === party && !isBeforeBallot(world, p))
        .map((p) => lapse(p, 'withdrawn')),
    /** A question settled for good elsewhere leaves the packages that named it without their object (AGD-8). */
    'question-settled': (world, { question, provisional }) =>
      provisional
        ? []
        : openPackages(world)
            .filter((p) => question in p.terms && !isBeforeBallot(world, p))
            .map((p) => lapse(p, 'withdrawn')),
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
      const noted = concessions(world, p.terms)
      return [{ type: 'package-adopted', package: p.id, revision: p.revision, terms: p.terms, aside: verdict.aside }, ...noted]
    },
  },
}

/** A package before a ballot does not lapse at its deadline: the ballot decides it. */
export const isBeforeBallot = (world: World, p: Package): boolean => {
  const subject = world.ballots[world.openBallot]?.subject
  return subject?.kind === 'package' && subject.package === p.id
}
