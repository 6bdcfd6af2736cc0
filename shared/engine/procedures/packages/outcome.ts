/** What becomes of a package: adopted as a whole, refused, or lapsed (PKG-3 to PKG-5). */
import { lackedQuorum, type Verdict } from '../../../decisions/verdict.ts'
import { bodyOfQuestion, inBody } from '../../bodies/selectors.ts'
import type { Event, EventOf } from '../../kernel/event.ts'
import { openBallots, openPackages, paceOf, parties, seconds, statusOf } from '../../kernel/selectors.ts'
import { own, type World } from '../../kernel/world.ts'
import { selector } from '../../tracking/tracked-world.ts'
import type { Subject } from '../ballots/subject.ts'
import { votableFrom } from './contents.ts'
import type { Package } from './state.ts'

/** The event that ends a package without a decision. */
export const lapse = (world: World, p: Package, reason: EventOf<'package-lapsed'>['reason']): Event => ({
  type: 'package-lapsed',
  ...inBody(world, p.body),
  package: p.id,
  revision: p.revision,
  reason,
  seenBy: p.shownTo,
  tabled: p.tabled,
})

const packagesOnBallot = selector((world): string =>
  [...openBallots(world), ...Object.values(world['without-a-vote'].running)]
    .flatMap(({ subject }) => (subject.kind === 'package' ? [subject.target] : []))
    .join(' '),
)
/** A package before a ballot, or that the chair takes to be agreed, does not lapse at its deadline: that decides it. */
export const isBeforeBallot = (world: World, p: Package): boolean => packagesOnBallot(world).split(' ').includes(p.id)

/** PKG-5: a provisional settlement is for good as soon as no open package on the table names its question any more. */
export const confirmProvisional = (world: World): Event[] =>
  world.agenda.order
    .filter((q) => statusOf(world, q) === 'provisional' && !(q in world.committees.callable))
    .filter((q) => !openPackages(world).some((p) => p.tabled && q in p.terms))
    .map((question) => ({
      type: 'settlement-confirmed' as const,
      ...inBody(world, bodyOfQuestion(world, question)),
      question,
    }))

/** PKG-4: who gave up what, for the delegations' own records. Whom the package does not bind has given up nothing. */
const concessions = (world: World, terms: Package['terms'], aside: readonly string[]): Event[] =>
  Object.entries(terms).flatMap(([question, to]) =>
    Object.entries(own(world.agenda.questions, question)?.backing ?? {})
      .filter(([party, from]) => from !== to && parties(world).includes(party) && !aside.includes(party))
      .map(([party, from]) => ({ type: 'concession-noted' as const, party, question, from, to })),
  )

/** What the verdict on a package brings about. */
export function decidePackage(world: World, id: string, verdict: Verdict): Event[] {
  const p = own(world.packages.all, id)
  if (p?.status !== 'open') return []
  const named = { ...inBody(world, p.body), package: p.id, revision: p.revision }
  if (lackedQuorum(verdict)) return goesOn(world, p) ? [] : [lapseUndecided(world, p)]
  if (verdict.outcome !== 'adopted') return [{ type: 'package-refused', ...named }]
  const { aside } = verdict
  return [{ type: 'package-adopted', ...named, terms: p.terms, aside }, ...concessions(world, p.terms, aside)]
}
/** Whether its own time has not run out while it was voted on, nor its author left the negotiation (DEL-3). */
const goesOn = (world: World, { id, party }: Package): boolean =>
  parties(world).includes(party) &&
  (own(world.clock.deadlines, `package:${id}`) !== undefined || id in world.packages.stopped)
const lapseUndecided = (world: World, p: Package): Event =>
  lapse(world, p, parties(world).includes(p.party) ? 'deadline' : 'withdrawn')

/**
 * Open packages that name one of `questions` lose it (AGD-8): it is settled for good meanwhile, or before another body. What is
 * left is a new number without support, seen by all for its minute again; with fewer than two questions left it lapses. One
 * that is being voted on keeps them: its ballot decides.
 */
export const lose = (world: World, questions: readonly string[], at: number): Event[] =>
  openPackages(world)
    .filter((p) => questions.some((q) => q in p.terms) && !isBeforeBallot(world, p))
    .map((p) => reduced(world, p, questions, at))

/** It was before the table, and was not decided: it lapses if its time has run out or its author is gone, and loses what was settled meanwhile. */
export function leaveUndecided(world: World, { kind, target: id }: Subject, at: number): Event[] {
  const p = kind === 'package' ? own(world.packages.all, id) : undefined
  if (p?.status !== 'open' || isBeforeBallot(world, p)) return []
  return goesOn(world, p) ? loseSettled(world, id, at) : [lapseUndecided(world, p)]
}
function loseSettled(world: World, id: string, at: number): Event[] {
  const questions = Object.keys(own(world.packages.all, id)?.terms ?? {}).filter(
    (q) => statusOf(world, q) === 'settled',
  )
  return openPackages(world)
    .filter((p) => p.id === id && questions.length > 0)
    .map((p) => reduced(world, p, questions, at))
}

function reduced(world: World, p: Package, questions: readonly string[], at: number): Event {
  const terms = Object.fromEntries(Object.entries(p.terms).filter(([q]) => !questions.includes(q)))
  const [first = '', ...others] = Object.keys(terms)
  if (others.length === 0) return lapse(world, p, 'too-few-left')
  return {
    type: 'package-reduced',
    ...inBody(world, p.body),
    package: p.id,
    revision: p.revision + 1,
    lost: Object.keys(p.terms).filter((q) => questions.includes(q)),
    terms,
    key: p.key in terms ? p.key : first,
    shownTo: p.shownTo,
    tabled: p.tabled,
    until: at + seconds(paceOf(world).package),
    votableAt: p.tabled ? votableFrom(world, at) : 0,
  }
}

/** Adopting a package settles every question that it names, in one act (PKG-4). */
export const settleAll = (world: World, { terms, aside }: EventOf<'package-adopted'>, at: number): Event[] => [
  ...Object.entries(terms).map(
    ([question, option]): Event => ({
      type: 'question-settled',
      ...inBody(world, bodyOfQuestion(world, question)),
      question,
      option,
      how: 'package',
      aside,
      provisional: false,
    }),
  ),
  ...lose(world, Object.keys(terms), at),
]
