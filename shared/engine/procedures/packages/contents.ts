/**
 * What a package holds (PKG-1 to PKG-3): answers to at least two questions that could be packaged, the question on which it
 * turns, what each side gains, and who is shown it first.
 */
import { z } from 'zod'
import { LineOrNone } from '../../../writing/kinds.ts'
import { bodyOfQuestion, inBody, membersOf, PLENARY, witnesses } from '../../bodies/selectors.ts'
import { hash32 } from '../../kernel/chance.ts'
import type { EventOf, Parties } from '../../kernel/event.ts'
import { type Refusal, refuse } from '../../kernel/refusal.ts'
import {
  allParties,
  isOption,
  isUnsettled,
  nextId,
  paceOf,
  parties,
  seconds,
  statusOf,
} from '../../kernel/selectors.ts'
import { list } from '../../kernel/text-lists.ts'
import { own, type World } from '../../kernel/world.ts'
import type { Package } from './state.ts'

const Id = z.string().max(40)
export const Contents = {
  terms: z.record(Id, Id),
  key: Id,
  gains: z.record(z.string().max(3), LineOrNone),
  shownTo: z.array(z.string().max(3)).max(15),
}

export type Contents = z.infer<z.ZodObject<typeof Contents>>

/** PKG-1, PKG-2, PKG-3: what a package of `author` may hold, and AGD-8: it names no settled question. */
export function checkContents(
  world: World,
  { terms, key, gains, shownTo }: Contents,
  author: string,
): Refusal | undefined {
  if (!world.packages.marks.closed) return refuse('PKG-2', 'marks-open')
  const questions = Object.keys(terms)
  if (questions.length < 2) return refuse('PKG-1', 'too-few-questions')
  const bodies = new Set(questions.map((q) => bodyOfQuestion(world, q)))
  if (bodies.size > 1 || ![...bodies].every((body) => membersOf(world, body).includes(author)))
    return refuse('PKG-1', 'two-bodies')
  const outside = questions.find((q) => !world.packages.marks.packable.includes(q))
  if (outside !== undefined && !world.agenda.order.includes(outside)) return refuse('AGD-1', 'no-such-question')
  if (outside !== undefined) return refuse('PKG-2', 'not-packable', { question: outside })
  if (questions.some((q) => isClosedForGood(world, q))) return refuse('AGD-8', 'settled-in-package')
  if (questions.some((q) => !isOption(world, q, terms[q] as string))) return refuse('TXT-1', 'no-such-option')
  if (!questions.includes(key)) return refuse('PKG-3', 'key-question-missing')
  if (!shownTo.every((p) => allParties(world).includes(p))) return refuse('PKG-3', 'shown-to-nobody')
  return checkGains(world, gains, author)
}

/** What is agreed provisionally a package may still decide otherwise (PKG-5). */
const isClosedForGood = (world: World, question: string): boolean =>
  !isUnsettled(world, question) && statusOf(world, question) !== 'provisional'

/**
 * PKG-3: what each side gains. Whoever offers must have asked what is in it for every other party, also for those to
 * whom it is not shown yet: in the end it is decided by all. What it gains itself an author may keep to itself.
 */
function checkGains(world: World, gains: Contents['gains'], author: string): Refusal | undefined {
  if (!Object.keys(gains).every((p) => allParties(world).includes(p))) return refuse('PKG-3', 'gain-of-nobody')
  const unsaid = parties(world).filter((p) => p !== author && !own(gains, p))
  return unsaid.length > 0 ? refuse('PKG-3', 'gains-missing', { parties: list(unsaid) }) : undefined
}

/** Everybody who may see the business of the body that has these questions before it. */
export const bodyOfTerms = (world: World, { key }: Pick<Contents, 'key'>): string => bodyOfQuestion(world, key)
export function everybody(world: World, body: string): Parties {
  const see = witnesses(world, body)
  return see === 'all' ? allParties(world) : see
}
/** Shown to all but who has left the negotiation (DEL-3), it lies on the table. */
export const isForAll = (world: World, party: string, c: Pick<Contents, 'key' | 'shownTo'>): boolean =>
  everybody(world, bodyOfTerms(world, c)).every(
    (p) => p === party || c.shownTo.includes(p) || !parties(world).includes(p),
  )

/** A number is public: a package shown to a few takes none, and its id says nothing (CHN-5). */
export function idFor(world: World, party: string, c: Contents): string {
  const body = bodyOfTerms(world, c)
  if (isForAll(world, party, c)) return nextId(nextNumber(world, body) - 1, body === PLENARY ? 'p' : `${body}-p`)
  return `p-${hash32(`${world.seed}/${party}/${world.packages.shown[party] ?? 0}`).toString(36)}`
}

export const nextNumber = (world: World, body: string): number => (world.packages.counts[body] ?? 0) + 1
/** From when on a package that all see from `at` may be put to the vote (PKG-3). */
export const votableFrom = (world: World, at: number): number => at + seconds(paceOf(world).packageVisible)

type Named = Pick<Package, 'id' | 'revision' | 'party'> & { readonly number: number }

/** The event of an offer or a revision. One that all see keeps its number, or gets the next. */
export function offered(
  world: World,
  { id, number, revision, party }: Named,
  c: Contents,
  at: number,
): EventOf<'package-offered'> {
  const body = bodyOfTerms(world, c)
  const tabled = isForAll(world, party, c)
  return {
    type: 'package-offered',
    ...inBody(world, body),
    package: id,
    number: tabled ? number || nextNumber(world, body) : 0,
    revision,
    party,
    terms: c.terms,
    key: c.key,
    gains: c.gains,
    shownTo: tabled ? everybody(world, body) : [...new Set([party, ...c.shownTo])],
    tabled,
    until: at + seconds(paceOf(world).package),
    votableAt: tabled ? votableFrom(world, at) : 0,
  }
}
