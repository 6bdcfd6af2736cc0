/**
 * Building a package: for every question the answer that the bot would propose, or none, so that the others seem to gain and
 * the bot gets what it wants now. A beam search, one question after another; low-weight questions pay for the others.
 */
import { unlist } from '../../../shared/engine/kernel/text-lists.ts'
import { once } from '../mind/memo.ts'
import { can, type Observation, optionsOf, others, paceOf, secondsLeft, unsettled } from '../mind/observation.ts'
import { type BotState, spent } from '../mind/state.ts'
import { verdictOnPackage } from './acceptance.ts'
import { aspiration, yielding } from './aspiration.ts'
import { gain, ordinarySpread, standing } from './interest.ts'
import { liking, seemingGain } from './opponent-model.ts'

const WIDTH = 40
/** What seems to cost another party weighs this much more than what seems to please one. */
const HARM = 2.5
/** With so much seeming gain a party should be won, three times as much at the end; what is beyond is worth little to the author. */
const ENOUGH = 1.2
const SURFEIT = 0.15
/** Who did not support a package probably minds its worst terms more than it seemed. */
const SUSPICION = 2

export interface Draft {
  readonly terms: Readonly<Record<string, string>>
  /** Its key question: the most important one by the table's own ranking. */
  readonly key: string
}
interface Branch {
  readonly terms: Readonly<Record<string, string>>
  readonly own: number
  /** Seeming gains of the others, in their order. */
  readonly theirs: readonly number[]
}

/** The best package that the bot itself would accept and has not tried; `unhappy` are to be won. Undefined if there is none. */
export function draftPackage(
  bot: BotState,
  observation: Observation,
  unhappy: readonly string[] = [],
): Draft | undefined {
  const packable = unlist(observation.board.packable)
  const questions = unsettled(observation).filter((q) => packable.includes(q))
  if (questions.length < 2) return undefined
  const rank = meritFor(bot, observation, unhappy)
  let beam: Branch[] = [{ terms: {}, own: 0, theirs: others(observation).map(() => 0) }]
  for (const q of questions) beam = best(beam.flatMap(growing(bot, observation, q, unhappy)), rank)
  const isNew = ({ terms }: Branch): boolean => spent(bot, triedKey(terms)) === 0
  const good = beam.find(
    (b) => Object.keys(b.terms).length >= 2 && isNew(b) && verdictOnPackage(bot, observation, b.terms) === 'yes',
  )
  return good && { terms: good.terms, key: keyOf(observation, good.terms) }
}

const OFFERS_AT_MOST = 3

/** The package that the bot could still offer, and have voted on in time; undefined when it has none left. */
export const nextOffer = (bot: BotState, observation: Observation): Draft | undefined =>
  once(bot, observation, 'next-offer', () => {
    const left = secondsLeft(observation, 'stage') ?? 0
    const inTime = left >= paceOf(observation).packageVisible + 12 && can(observation, 'offer-package')
    return inTime && spent(bot, 'offers') < OFFERS_AT_MOST ? draftPackage(bot, observation) : undefined
  })

/** A branch without the question, and one for each of its options. */
function growing(
  bot: BotState,
  observation: Observation,
  q: string,
  unhappy: readonly string[],
): (branch: Branch) => Branch[] {
  const options = optionsOf(observation, q).map((o) => ({
    o,
    own: gain(bot, observation, q, o),
    theirs: others(observation).map((p) => {
      const seems = seemingGain(bot, observation, p, q, o)
      return seems < 0 && unhappy.includes(p) ? SUSPICION * seems : seems
    }),
  }))
  return (branch) => [
    branch,
    ...options.map(({ o, own, theirs }) => ({
      terms: { ...branch.terms, [q]: o },
      own: branch.own + own,
      theirs: branch.theirs.map((sum, i) => sum + (theirs[i] ?? 0)),
    })),
  ]
}

/** Own gain until the aspiration is reached, then more and more the others'; harm counts more than pleasure, the unhappy most. */
function meritFor(bot: BotState, observation: Observation, unhappy: readonly string[]): (branch: Branch) => number {
  const unit = ordinarySpread(bot, observation)
  const wanted = aspiration(bot, observation) - standing(observation)
  const yields = yielding(bot, observation)
  const greed = 0.2 + 2 * (1 - yields)
  const enough = ENOUGH * (1 + 2 * yields)
  const attention = others(observation).map((p) => (unhappy.includes(p) ? 2 : 1))
  return ({ own, theirs }) => {
    const lacking = Math.max(0, wanted - own) / unit
    const pleasure = theirs.reduce((sum, gained, i) => sum + contentment(gained, attention[i] ?? 1, enough), 0)
    return pleasure - 2 * lacking + (greed * own) / unit
  }
}

/** Harm counts more than pleasure; more than enough counts little. */
function contentment(gained: number, attention: number, enough: number): number {
  if (gained < 0) return HARM * attention * gained
  return Math.min(gained, enough * attention) + SURFEIT * Math.max(0, gained - enough * attention)
}

const best = (branches: readonly Branch[], rank: (branch: Branch) => number): Branch[] =>
  branches
    .map((branch) => ({ branch, rank: rank(branch) }))
    .sort((a, b) => b.rank - a.rank)
    .slice(0, WIDTH)
    .map(({ branch }) => branch)

/** Under this text the bot remembers that it offered these terms. */
export const triedKey = (terms: Readonly<Record<string, string>>): string =>
  `tried/${Object.entries(terms)
    .map(([q, o]) => `${q}=${o}`)
    .toSorted()
    .join('/')}`

/** The agenda runs from most important to minor, so its first question is the key. */
const keyOf = (observation: Observation, terms: Readonly<Record<string, string>>): string =>
  unlist(observation.board.order).find((q) => q in terms) ?? ''

/** What each side seems to gain: the term that it likes best, by the public record. */
export const gainsOf = (
  bot: BotState,
  observation: Observation,
  draft: Draft,
): [party: string, question: string, option: string][] =>
  others(observation).flatMap((party) => {
    const best = Object.entries(draft.terms).toSorted(
      ([q, a], [r, b]) => liking(bot, observation, party, r, b) - liking(bot, observation, party, q, a),
    )[0]
    return best ? [[party, ...best] as [string, string, string]] : []
  })
