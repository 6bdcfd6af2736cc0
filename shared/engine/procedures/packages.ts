/**
 * Packages (PKG): a set of answers decided as a whole. Shown to chosen parties or tabled openly; every revision is a new
 * number and support belongs to a number; never voted before every party could see it for the pace's minute.
 */
import { z } from 'zod'
import type { Event } from '../event.ts'
import { candidate, command, procedure } from '../procedure.ts'
import {
  allParties,
  decisionRule,
  isOption,
  nextId,
  openPackages,
  paceOf,
  parties,
  seconds,
  secretId,
  statusOf,
} from '../reading.ts'
import { isRefusal, type Refusal, refuse } from '../refusal.ts'
import { list } from '../text-lists.ts'
import { own, type Package, type World } from '../world.ts'
import { ballotOn } from './ballots.ts'
import { isBeforeBallot, lapse, packageDecision } from './package-outcome.ts'

const Id = z.string().max(40)
const Contents = {
  terms: z.record(Id, Id),
  key: Id,
  gains: z.record(z.string().max(3), z.string().trim().max(300)),
  shownTo: z.array(z.string().max(3)).max(15),
}

type Contents = z.infer<z.ZodObject<typeof Contents>>

/** PKG-1, PKG-2, PKG-3: what a package of `author` may hold, and AGD-8: it names no settled question. */
function checkContents(world: World, { terms, key, gains, shownTo }: Contents, author: string): Refusal | undefined {
  if (!world.marks.closed) return refuse('PKG-2', 'marks-open')
  const questions = Object.keys(terms)
  if (questions.length < 2) return refuse('PKG-1', 'too-few-questions')
  const outside = questions.find((q) => !world.marks.packable.includes(q))
  if (outside) return refuse('PKG-2', 'not-packable', { question: world.order.includes(outside) ? outside : '' })
  if (questions.some((q) => statusOf(world, q) === 'settled')) return refuse('AGD-8', 'settled-in-package')
  if (questions.some((q) => !isOption(world, q, terms[q] as string))) return refuse('TXT-1', 'no-such-option')
  if (!(key in terms)) return refuse('PKG-3', 'key-question-missing')
  if (!shownTo.every((p) => allParties(world).includes(p))) return refuse('PKG-3', 'shown-to-nobody')
  return checkGains(world, gains, author)
}

/**
 * PKG-3: what each side gains. Whoever offers must have asked what is in it for every other party, also for those to
 * whom it is not shown yet: in the end it is decided by all. What it gains itself an author may keep to itself.
 */
function checkGains(world: World, gains: Contents['gains'], author: string): Refusal | undefined {
  if (!Object.keys(gains).every((p) => allParties(world).includes(p))) return refuse('PKG-3', 'gain-of-nobody')
  const unsaid = parties(world).filter((p) => p !== author && !own(gains, p))
  return unsaid.length > 0 ? refuse('PKG-3', 'gains-missing', { parties: list(unsaid) }) : undefined
}

/** The package under `id`, if `party` can see its `revision` and it is still open. */
export function findPackage(world: World, id: string, revision: number | undefined, party: string): Package | Refusal {
  const p = own(world.packages, id)
  if (!p?.shownTo.includes(party)) return refuse('PKG-3', 'no-such-package')
  if (p.status !== 'open') return refuse('PKG-3', 'package-closed', { package: id })
  if (revision !== undefined && p.revision !== revision)
    return refuse('PKG-3', 'revised-meanwhile', { package: id, revision: p.revision })
  return p
}

/** PKG-3: when a tabled package has been seen long enough to be put to the vote, epoch ms. */
export const votableAt = (world: World, p: Package): number => p.visibleSince + seconds(paceOf(world).packageVisible)

/** The packages that have been seen long enough at `at`: nothing but time makes one of them ripe. */
export const openForVote = (world: World, at: number): string[] =>
  openPackages(world)
    .filter((p) => p.tabled && votableAt(world, p) <= at)
    .map((p) => p.id)

const isForAll = (world: World, party: string, shownTo: readonly string[]): boolean =>
  allParties(world).every((p) => p === party || shownTo.includes(p))

/** A number is public: a package shown to a few takes none, or the gap would tell the others of it. */
const idFor = (world: World, party: string, shownTo: readonly string[]): string =>
  isForAll(world, party, shownTo) ? nextId(world, 'p') : secretId(world, 'p')

const offered = (world: World, id: string, revision: number, party: string, c: Contents, at: number): Event => {
  const seen = [...new Set([party, ...c.shownTo])]
  const tabled = isForAll(world, party, c.shownTo)
  return {
    type: 'package-offered',
    package: id,
    revision,
    party,
    terms: c.terms,
    key: c.key,
    gains: c.gains,
    shownTo: seen,
    tabled,
    until: at + seconds(paceOf(world).package),
  }
}

export const packages = procedure({
  id: 'packages',
  commands: {
    'offer-package': command({
      who: 'head',
      shape: Contents,
      decide(world, c, { party, at }) {
        const refusal = checkContents(world, c, party)
        if (refusal) return refusal
        const old = openPackages(world).find((p) => p.party === party)
        if (old && isBeforeBallot(world, old)) return refuse('AGD-5', 'package-on-ballot')
        return [
          ...(old ? [lapse(old, 'replaced')] : []),
          offered(world, idFor(world, party, c.shownTo), 1, party, c, at),
        ]
      },
    }),
    'revise-package': command({
      who: 'head',
      shape: { package: Id, ...Contents },
      decide(world, { package: id, ...c }, { party, at }) {
        const old = findPackage(world, id, undefined, party)
        if (isRefusal(old)) return old
        if (old.party !== party) return refuse('PKG-3', 'not-your-package')
        if (isBeforeBallot(world, old)) return refuse('AGD-5', 'package-on-ballot')
        // What lies on the table is not taken back into a corner: it can be revised before all, or withdrawn.
        if (old.tabled && !isForAll(world, party, c.shownTo)) return refuse('PKG-3', 'tabled-already')
        return checkContents(world, c, party) ?? [offered(world, id, old.revision + 1, party, c, at)]
      },
    }),
    'table-package': command({
      who: 'head',
      shape: { package: Id, revision: z.int().min(1) },
      decide(world, { package: id, revision }, { party }) {
        const p = findPackage(world, id, revision, party)
        if (isRefusal(p)) return p
        if (p.party !== party) return refuse('PKG-3', 'not-your-package')
        if (p.tabled) return refuse('PKG-3', 'tabled-already')
        return [{ type: 'package-tabled', package: id, revision, party, terms: p.terms, key: p.key, gains: p.gains }]
      },
    }),
    'withdraw-package': command({
      who: 'head',
      shape: { package: Id },
      decide(world, { package: id }, { party }) {
        const p = findPackage(world, id, undefined, party)
        if (isRefusal(p)) return p
        if (p.party !== party) return refuse('PKG-3', 'not-your-package')
        return isBeforeBallot(world, p) ? refuse('AGD-5', 'package-on-ballot') : [lapse(p, 'withdrawn')]
      },
    }),
    'support-package': command({
      who: 'head',
      shape: { package: Id, revision: z.int().min(1) },
      decide(world, { package: id, revision }, { party }) {
        const p = findPackage(world, id, revision, party)
        if (isRefusal(p)) return p
        if (p.supporters.includes(party)) return refuse('PKG-3', 'supported-already')
        return [{ type: 'package-supported', package: id, revision, party, seenBy: p.shownTo }]
      },
    }),
    'withdraw-support': command({
      who: 'head',
      shape: { package: Id, revision: z.int().min(1) },
      decide(world, { package: id, revision }, { party }) {
        const p = findPackage(world, id, revision, party)
        if (isRefusal(p)) return p
        if (!p.supporters.includes(party) || p.party === party) return refuse('PKG-3', 'not-supported')
        return [{ type: 'package-support-withdrawn', package: id, revision, party, seenBy: p.shownTo }]
      },
    }),
    'put-package': command({
      who: 'head',
      shape: { package: Id, revision: z.int().min(1) },
      decide(world, { package: id, revision }, by) {
        const p = findPackage(world, id, revision, by.party)
        if (isRefusal(p)) return p
        if (!p.tabled) return refuse('PKG-3', 'not-tabled')
        const wait = votableAt(world, p) - by.at
        if (wait > 0) return refuse('PKG-3', 'not-seen-long-enough', { seconds: Math.ceil(wait / 1000) })
        return ballotOn(world, { kind: 'package', package: id, revision }, decisionRule(world), by)
      },
    }),
  },
  ...packageDecision,
  candidates: (world, party) => [
    ...(world.marks.closed && world.marks.packable.length > 1
      ? [candidate('offer-package', sampleContents(world))]
      : []),
    ...openPackages(world)
      .filter((p) => p.shownTo.includes(party))
      .flatMap((p) => packageCandidates(world, p, party)),
  ],
})

/** Any contents in order, to ask whether a package could be offered at all. */
function sampleContents(world: World) {
  const [a = '', b = ''] = world.marks.packable
  const first = (q: string): string => world.scenario.questions.find((d) => d.id === q)?.options[0]?.id ?? ''
  return { terms: { [a]: first(a), [b]: first(b) }, key: a, gains: sampleGains(world), shownTo: allParties(world) }
}
const sampleGains = (world: World) => Object.fromEntries(parties(world).map((p) => [p, '…']))

function packageCandidates(world: World, p: Package, party: string) {
  const named = { package: p.id, revision: p.revision }
  if (p.party !== party)
    return ['support-package', 'withdraw-support', 'put-package'].map((type) => candidate(type, named, p.id))
  return [
    candidate(
      'revise-package',
      { package: p.id, terms: p.terms, key: p.key, gains: sampleGains(world), shownTo: [...p.shownTo] },
      p.id,
    ),
    ...(p.tabled ? [] : [candidate('table-package', named, p.id)]),
    candidate('withdraw-package', { package: p.id }, p.id),
    candidate('put-package', named, p.id),
  ]
}
