/**
 * Packages (PKG): a set of answers decided as a whole. Shown to chosen parties or tabled openly; every revision is a new
 * number and support belongs to a number; never voted before every party could see it for the pace's minute.
 */
import { z } from 'zod'
import { candidate, command, procedure } from '../../kernel/procedure.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import { decisionRule, openPackages, paceOf, parties, seconds, supports } from '../../kernel/selectors.ts'
import { own, type Package, type World } from '../../kernel/world.ts'
import { ballotOn } from '../ballots/procedure.ts'
import { Contents, checkContents, idFor, isForAll, offered, sampleContents, sampleGains } from './contents.ts'
import { isBeforeBallot, lapse, packageDecision } from './outcome.ts'

const Id = z.string().max(40)
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
        if (supports(world, id, party)) return refuse('PKG-3', 'supported-already')
        return [{ type: 'package-supported', package: id, revision, party, seenBy: p.shownTo }]
      },
    }),
    'withdraw-support': command({
      who: 'head',
      shape: { package: Id, revision: z.int().min(1) },
      decide(world, { package: id, revision }, { party }) {
        const p = findPackage(world, id, revision, party)
        if (isRefusal(p)) return p
        if (!supports(world, id, party) || p.party === party) return refuse('PKG-3', 'not-supported')
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

function packageCandidates(world: World, p: Package, party: string) {
  const named = { package: p.id, revision: p.revision }
  if (p.party !== party)
    return ['support-package', 'withdraw-support', 'put-package'].map((type) => candidate(type, named, p.id))
  return [
    candidate(
      'revise-package',
      { package: p.id, terms: p.terms, key: p.key, gains: sampleGains(parties(world)), shownTo: [...p.shownTo] },
      p.id,
    ),
    ...(p.tabled ? [] : [candidate('table-package', named, p.id)]),
    candidate('withdraw-package', { package: p.id }, p.id),
    candidate('put-package', named, p.id),
  ]
}
