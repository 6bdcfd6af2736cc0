/**
 * Building a package: for every question the answer that the bot would propose, or none, so that the others seem to gain and
 * the bot gets what it wants now. A beam search, one question after another; low-weight questions pay for the others.
 */
import { unlist } from '../../shared/engine/text-lists.ts'
import { aspiration } from './aspiration.ts'
import { verdictOnPackage } from './acceptance.ts'
import { gain, ordinarySpread } from './interest.ts'
import { liking, seemingGain } from './model.ts'
import { optionsOf, others, type Seen, unsettled } from './seen.ts'
import type { BotState } from './state.ts'

const WIDTH = 40
/** What seems to cost another party weighs this much more than what seems to please one. */
const HARM = 2.5

export interface Draft {
  readonly terms: Readonly<Record<string, string>>
  /** Its key question: the most important one by the table's own ranking. */
  readonly key: string
}
interface Branch {
  readonly terms: Readonly<Record<string, string>>
  readonly own: number
  /** Seeming gains of the others, in the order of `others`. */
  readonly theirs: readonly number[]
}

/** The best package that the bot itself would accept; `unhappy` are those to be won. Undefined when there is none. */
export function draftPackage(bot: BotState, seen: Seen, unhappy: readonly string[] = []): Draft | undefined {
  const packable = unlist(seen.board.packable)
  const questions = unsettled(seen).filter((q) => packable.includes(q))
  if (questions.length < 2) return undefined
  const rank = (b: Branch): number => merit(bot, seen, b, unhappy)
  let beam: Branch[] = [{ terms: {}, own: 0, theirs: others(seen).map(() => 0) }]
  for (const q of questions)
    beam = beam.flatMap((b) => grow(bot, seen, b, q)).toSorted((a, b) => rank(b) - rank(a)).slice(0, WIDTH)
  const good = beam.find((b) => Object.keys(b.terms).length >= 2 && verdictOnPackage(bot, seen, b.terms) === 'yes')
  return good && { terms: good.terms, key: keyOf(seen, good.terms) }
}

const grow = (bot: BotState, seen: Seen, branch: Branch, q: string): Branch[] => [
  branch,
  ...optionsOf(seen, q).map((o) => ({
    terms: { ...branch.terms, [q]: o },
    own: branch.own + gain(bot, seen, q, o),
    theirs: others(seen).map((p, i) => (branch.theirs[i] ?? 0) + seemingGain(bot, seen, p, q, o)),
  })),
]

/** Own gain until the aspiration is reached, then the others': harm counts more than pleasure, and the unhappy most. */
function merit(bot: BotState, seen: Seen, branch: Branch, unhappy: readonly string[]): number {
  const unit = ordinarySpread(bot, seen)
  const lacking = Math.max(0, aspiration(bot, seen) - seen.desk.value - branch.own) / unit
  const theirs = others(seen).reduce((sum, p, i) => {
    const gained = branch.theirs[i] ?? 0
    return sum + gained * (gained < 0 ? HARM : 1) * (unhappy.includes(p) ? 2 : 1)
  }, 0)
  return theirs - 2 * lacking + (0.25 * branch.own) / unit
}

/** The agenda runs from most important to minor, so its first question is the key. */
const keyOf = (seen: Seen, terms: Readonly<Record<string, string>>): string => unlist(seen.board.order).find((q) => q in terms) ?? ''

/** What each side seems to gain: the term that it likes best, by the public record. */
export const gainsOf = (bot: BotState, seen: Seen, draft: Draft): [party: string, question: string, option: string][] =>
  others(seen).flatMap((party) => {
    const best = Object.entries(draft.terms).toSorted(([q, a], [r, b]) => liking(bot, seen, party, r, b) - liking(bot, seen, party, q, a))[0]
    return best ? [[party, ...best] as [string, string, string]] : []
  })
