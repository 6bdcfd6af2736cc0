/**
 * A package of one's own that everybody could accept, as far as they have said what they can: of the answers that nobody rules out one's
 * best where much hangs on it, what most of the others want where little does. Where each answer is ruled out by somebody the question
 * stays out, for one that a single party cannot accept sinks all the others with it.
 */
import { unlist } from '../../engine/kernel/text-lists.ts'
import { betterThanOpen, changeBy, crossesRedLine, isBearable, spread, wishes } from '../judging.ts'
import { backing, insisting, othersOf, packagesOf, type Seat, stances, termsOf, unsettled } from '../sight.ts'

export interface Draft {
  readonly terms: Readonly<Record<string, string>>
  /** The question on which it turns: the one that counts the most. */
  readonly key: string
}

/** How much others' wishes count beside one's own, from the most giving on: the first that is good for oneself is enough. */
const GENEROSITY = [1, 0.7, 0.45, 0.25, 0.1]

/** Backs it, can live with it, or supports a package that holds it. */
const bears = (seat: Seat, party: string, question: string, option: string): boolean =>
  backing(seat, question).get(party) === option ||
  stances(seat, question).get(party)?.canLive.includes(option) === true ||
  packagesOf(seat).some((p) => termsOf(p)[question] === option && unlist(p.supporters).includes(party))

const ruledOutBy = (seat: Seat, question: string, option: string): readonly string[] =>
  othersOf(seat).filter((party) => stances(seat, question).get(party)?.cannot.includes(option))

/** How the others like an option, −1 to 1: who could bear it, less who insists on another. */
function welcome(seat: Seat, question: string, option: string): number {
  const all = othersOf(seat)
  const friends = all.filter((party) => bears(seat, party, question, option))
  const against = insisting(seat, question, option).filter((party) => !friends.includes(party))
  return (friends.length - 0.5 * against.length) / Math.max(1, all.length)
}

/** Its answer in the package; none where somebody rules out each that crosses no red line of one's own. */
function answerTo(seat: Seat, question: string, generosity: number, most: number): string | undefined {
  const worth = (option: string): number =>
    betterThanOpen(seat, { [question]: option }) / most + generosity * welcome(seat, question, option)
  return wishes(seat, question)
    .filter((o) => !crossesRedLine(seat, { [question]: o }) && ruledOutBy(seat, question, o).length === 0)
    .toSorted((a, b) => worth(b) - worth(a))[0]
}

function draft(seat: Seat, questions: readonly string[], generosity: number): Draft | undefined {
  const most = Math.max(1, ...questions.map((q) => spread(seat, q)))
  const answers = questions.flatMap((q) => {
    const option = answerTo(seat, q, generosity, most)
    return option === undefined ? [] : [[q, option] as const]
  })
  const key = answers.map(([q]) => q).toSorted((a, b) => spread(seat, b) - spread(seat, a))[0]
  return key === undefined || answers.length < 2 ? undefined : { terms: Object.fromEntries(answers), key }
}

const isGood = (seat: Seat, { terms }: Draft): boolean =>
  isBearable(seat, terms) && (changeBy(seat, terms) > 0 || betterThanOpen(seat, terms) > 0)

/** The most giving draft that is good for oneself. */
const best = (seat: Seat, questions: readonly string[]): Draft | undefined =>
  GENEROSITY.map((g) => draft(seat, questions, g)).find((d) => d !== undefined && isGood(seat, d))

export const nameOf = ({ terms }: Pick<Draft, 'terms'>): string =>
  Object.entries(terms)
    .map((pair) => pair.join('='))
    .sort()
    .join(' ')

/**
 * The best draft that was not offered yet. Where nothing that anybody said has changed it, the question over which it is disputed most
 * is left out, then the next: what is not in dispute need not fall with what is.
 */
export function nextDraft(seat: Seat, taken: readonly string[]): Draft | undefined {
  let questions = unsettled(seat).filter(
    (q) => unlist(seat.board.packable).includes(q) && (seat.board.questions.get(q)?.body ?? '') === 'plenary',
  )
  for (;;) {
    const found = best(seat, questions)
    if (!found) return undefined
    const name = nameOf(found)
    if (!taken.includes(name) && !seat.seen.has(`offered:${name}`)) return found
    const disputed = Object.entries(found.terms).toSorted(
      ([q, a], [r, b]) => welcome(seat, q, a) - welcome(seat, r, b),
    )[0]?.[0]
    questions = questions.filter((q) => q in found.terms && q !== disputed)
  }
}

/** For each other side, the question in which it is met the most: what is in it for them. */
export const gainsIn = (seat: Seat, { terms, key }: Draft): Readonly<Record<string, readonly [string, string]>> =>
  Object.fromEntries(
    othersOf(seat).map((party) => {
      const met = Object.entries(terms).find(([q, o]) => backing(seat, q).get(party) === o)
      const borne = Object.entries(terms).find(([q, o]) => stances(seat, q).get(party)?.canLive.includes(o))
      return [party, met ?? borne ?? [key, terms[key] ?? '']]
    }),
  )
