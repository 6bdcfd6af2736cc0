/** Offering, revising, tabling, supporting and voting on packages (PKG-3). */
import { z } from 'zod'
import { Line } from '../../../writing/kinds.ts'
import { inBody, PLENARY } from '../../bodies/selectors.ts'
import { type By, command, type LyingBefore } from '../../kernel/procedure.ts'
import { isRefusal, type Refusal, refuse } from '../../kernel/refusal.ts'
import { openPackages, packageOf, supports } from '../../kernel/selectors.ts'
import { own, type World } from '../../kernel/world.ts'
import { selector } from '../../tracking/tracked-world.ts'
import type { Question } from '../ballots/opening.ts'
import { ruleOfSubstance } from '../protocol/rule.ts'
import { onQuestion } from '../text/backing.ts'
import { eitherWay } from '../without-a-vote/either-way.ts'
import { checkAnswered, countered, declining } from './answers.ts'
import {
  bodyOfTerms,
  Contents,
  checkContents,
  everybody,
  idFor,
  isForAll,
  nextNumber,
  offered,
  votableFrom,
} from './contents.ts'
import { isBeforeBallot, lapse } from './outcome.ts'
import type { Package } from './state.ts'

const Id = z.string().max(40)
/** While this deadline runs, not every party has seen the package for its minute. */
export const seenLongEnough = (id: string): string => `seen:${id}`
const unseenUntil = selector((world, id: string) => own(world.clock.deadlines, seenLongEnough(id)))

/** The package under `id`, if `party` can see its `revision` and it is still open. */
function findPackage(world: World, id: string, revision: number | undefined, party: string): Package | Refusal {
  const p = packageOf(world, id)
  if (!p?.shownTo.includes(party)) return refuse('PKG-3', 'no-such-package')
  if (p.status !== 'open') return refuse('PKG-3', 'package-closed', { package: id })
  if (revision !== undefined && p.revision !== revision)
    return refuse('PKG-3', 'revised-meanwhile', { package: id, revision: p.revision })
  return p
}

/** The body that has its questions; to whom it is not shown it is any package that does not exist. */
const onPackage: LyingBefore<{ package: string }> = {
  field: 'packages',
  body(world, { package: id }, party) {
    const p = packageOf(world, id)
    return p?.shownTo.includes(party) ? p.body : PLENARY
  },
}

/** PKG-3: once all could see it long enough, it is decided by the rule of its body, by a vote or without one (DEC-16). */
function deciding(
  world: World,
  { package: id, revision }: { package: string; revision: number },
  { party }: By,
): Question | Refusal {
  const p = findPackage(world, id, revision, party)
  if (isRefusal(p)) return p
  if (!p.tabled) return refuse('PKG-3', 'not-tabled')
  const until = unseenUntil(world, id)
  if (until !== undefined) return refuse('PKG-3', 'not-seen-long-enough', { until })
  return {
    body: p.body,
    subject: { kind: 'package', target: id, detail: String(revision) },
    rule: ruleOfSubstance(world, p.body),
    decides: Object.keys(p.terms),
    carriesWith: 'packages',
  }
}
const asAWhole = eitherWay({ shape: { package: Id, revision: z.int().min(1) }, on: onPackage }, deciding)

/** CHN-5: to somebody who is not shown what takes its place, it has been withdrawn. */
const isSeenBy = ({ shownTo }: Pick<Package, 'shownTo'>, old: Package): boolean =>
  old.shownTo.every((party) => shownTo.includes(party))

export const packageCommands = {
  'offer-package': command({
    who: 'head',
    shape: { ...Contents, answers: Id.optional() },
    on: { field: 'questions', body: (world, { key }, party) => onQuestion.body(world, { question: key }, party) },
    decide(world, { answers = '', ...c }, { party, at }) {
      const refusal = checkContents(world, c, party) ?? checkAnswered(world, answers, c, party)
      if (refusal) return refusal
      const old = openPackages(world).find((p) => p.party === party)
      if (old && isBeforeBallot(world, old)) return refuse('AGD-5', 'package-on-ballot')
      const offer = offered(world, { id: idFor(world, party, c), number: 0, revision: 1, party }, c, at)
      return [
        ...(old ? [lapse(world, old, isSeenBy(offer, old) ? 'replaced' : 'withdrawn')] : []),
        offer,
        ...(answers ? [countered(world, answers, offer)] : []),
      ]
    },
  }),
  'revise-package': command({
    who: 'head',
    shape: { package: Id, ...Contents },
    on: onPackage,
    decide(world, { package: id, ...c }, { party, at }) {
      const old = findPackage(world, id, undefined, party)
      if (isRefusal(old)) return old
      if (old.party !== party) return refuse('PKG-3', 'not-your-package')
      if (isBeforeBallot(world, old)) return refuse('AGD-5', 'package-on-ballot')
      const refusal = checkContents(world, c, party)
      if (refusal) return refusal
      // What lies on the table is not taken back into a corner, nor before another body: it can be revised before all, or withdrawn.
      if (bodyOfTerms(world, c) !== old.body) return refuse('PKG-1', 'two-bodies')
      if (old.tabled && !isForAll(world, party, c)) return refuse('PKG-3', 'tabled-already')
      return [offered(world, { id, number: old.number, revision: old.revision + 1, party }, c, at)]
    },
  }),
  'table-package': command({
    who: 'head',
    shape: { package: Id, revision: z.int().min(1) },
    on: onPackage,
    decide(world, { package: id, revision }, { party, at }) {
      const p = findPackage(world, id, revision, party)
      if (isRefusal(p)) return p
      if (p.party !== party) return refuse('PKG-3', 'not-your-package')
      if (p.tabled) return refuse('PKG-3', 'tabled-already')
      const { terms, key, gains } = p
      const number = nextNumber(world, p.body)
      const shownTo = everybody(world, p.body)
      const votableAt = votableFrom(world, at)
      return [
        {
          type: 'package-tabled',
          ...inBody(world, p.body),
          package: id,
          number,
          revision,
          party,
          terms,
          key,
          gains,
          shownTo,
          votableAt,
        },
      ]
    },
  }),
  'withdraw-package': command({
    who: 'head',
    shape: { package: Id },
    on: onPackage,
    decide(world, { package: id }, { party }) {
      const p = findPackage(world, id, undefined, party)
      if (isRefusal(p)) return p
      if (p.party !== party) return refuse('PKG-3', 'not-your-package')
      return isBeforeBallot(world, p) ? refuse('AGD-5', 'package-on-ballot') : [lapse(world, p, 'withdrawn')]
    },
  }),
  'support-package': command({
    who: 'head',
    shape: { package: Id, revision: z.int().min(1) },
    on: onPackage,
    decide(world, { package: id, revision }, { party }) {
      const p = findPackage(world, id, revision, party)
      if (isRefusal(p)) return p
      if (supports(world, id, party)) return refuse('PKG-3', 'supported-already')
      return [{ type: 'package-supported', ...inBody(world, p.body), package: id, revision, party, seenBy: p.shownTo }]
    },
  }),
  'withdraw-support': command({
    who: 'head',
    shape: { package: Id, revision: z.int().min(1) },
    on: onPackage,
    decide(world, { package: id, revision }, { party }) {
      const p = findPackage(world, id, revision, party)
      if (isRefusal(p)) return p
      if (!supports(world, id, party) || p.party === party) return refuse('PKG-3', 'not-supported')
      return [
        {
          type: 'package-support-withdrawn',
          ...inBody(world, p.body),
          package: id,
          revision,
          party,
          seenBy: p.shownTo,
        },
      ]
    },
  }),
  'decline-package': command({
    who: 'head',
    shape: { package: Id, revision: z.int().min(1), reason: Line, lang: z.enum(['kk', 'ru', 'en']) },
    on: onPackage,
    decide(world, { package: id, revision, ...why }, { party }) {
      const p = findPackage(world, id, revision, party)
      return isRefusal(p) ? p : declining(world, p, party, why)
    },
  }),
  'put-package': asAWhole.voted('head'),
  'take-package-as-agreed': asAWhole.agreed,
}
