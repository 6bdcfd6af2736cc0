/**
 * What a package holds (PKG-1 to PKG-3): answers to at least two questions that could be packaged, the question on which it
 * turns, what each side gains, and who is shown it first.
 */
import { z } from 'zod'
import type { Event } from '../../kernel/event.ts'
import { memoize } from '../../kernel/memoize.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import { allParties, isOption, nextId, paceOf, parties, seconds, secretId, statusOf } from '../../kernel/selectors.ts'
import { list } from '../../kernel/text-lists.ts'
import { own, type World } from '../../kernel/world.ts'

const Id = z.string().max(40)
export const Contents = {
  terms: z.record(Id, Id),
  key: Id,
  gains: z.record(z.string().max(3), z.string().trim().max(300)),
  shownTo: z.array(z.string().max(3)).max(15),
}

export type Contents = z.infer<z.ZodObject<typeof Contents>>

/** PKG-1, PKG-2, PKG-3: what a package of `author` may hold, and AGD-8: it names no settled question. */
export function checkContents(
  world: World,
  { terms, key, gains, shownTo }: Contents,
  author: string,
): Refusal | undefined {
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

export const isForAll = (world: World, party: string, shownTo: readonly string[]): boolean =>
  allParties(world).every((p) => p === party || shownTo.includes(p))

/** A number is public: a package shown to a few takes none, or the gap would tell the others of it. */
export const idFor = (world: World, party: string, shownTo: readonly string[]): string =>
  isForAll(world, party, shownTo) ? nextId(world, 'p') : secretId(world, 'p')

export const offered = (world: World, id: string, revision: number, party: string, c: Contents, at: number): Event => {
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

/** Any contents in order, to ask whether a package could be offered at all. */
export const sampleContents = (world: World): Contents => ({
  ...sampleTerms(world.marks.packable, world),
  gains: sampleGains(parties(world)),
  shownTo: [...allParties(world)],
})
const sampleTerms = memoize(([a = '', b = '']: readonly string[], { scenario }: World) => {
  const first = (q: string): string => scenario.questions.find((d) => d.id === q)?.options[0]?.id ?? ''
  return { terms: { [a]: first(a), [b]: first(b) }, key: a }
})
export const sampleGains = memoize((among: readonly string[]) => Object.fromEntries(among.map((p) => [p, '…'])))
