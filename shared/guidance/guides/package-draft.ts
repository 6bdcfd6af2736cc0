/**
 * A package of one's own: one's best answer where much hangs on it and nobody rules it out, what most of the others want where
 * little does. The first draft gives the most; each further one keeps more.
 */
import { unlist } from '../../engine/kernel/text-lists.ts'
import { betterThanOpen, changeBy, crossesRedLine, isBearable, spread, wishes } from '../judging.ts'
import { backing, friendsOf, insisting, othersOf, type Seat, stances, unsettled } from '../sight.ts'

export interface Draft {
  readonly terms: Readonly<Record<string, string>>
  /** The question on which it turns: the one that counts the most. */
  readonly key: string
}

/** How much others' wishes count beside one's own, from the most giving on. */
const GENEROSITY = [1, 0.7, 0.45, 0.25, 0.1]

/** How the others like an option, −1 to 1: who backs it or can live with it, less who rules it out. */
function welcome(seat: Seat, question: string, option: string): number {
  const all = othersOf(seat)
  const ruledOut = all.filter((p) => stances(seat, question).get(p)?.cannot.includes(option)).length
  const against = insisting(seat, question, option).length
  return (friendsOf(seat, question, option).length - 0.5 * against - ruledOut) / Math.max(1, all.length)
}

function draft(seat: Seat, questions: readonly string[], generosity: number): Draft | undefined {
  const most = Math.max(1, ...questions.map((q) => spread(seat, q)))
  const answer = (q: string): string | undefined =>
    wishes(seat, q)
      .filter((o) => !crossesRedLine(seat, { [q]: o }))
      .map((o): readonly [string, number] => [
        o,
        betterThanOpen(seat, { [q]: o }) / most + generosity * welcome(seat, q, o),
      ])
      .toSorted(([, a], [, b]) => b - a)[0]?.[0]
  const terms: Record<string, string> = {}
  for (const q of questions) {
    const option = answer(q)
    if (option !== undefined) terms[q] = option
  }
  const key = Object.keys(terms).toSorted((a, b) => spread(seat, b) - spread(seat, a))[0]
  return key === undefined || Object.keys(terms).length < 2 ? undefined : { terms, key }
}

export const nameOf = ({ terms }: Pick<Draft, 'terms'>): string =>
  Object.entries(terms)
    .map((pair) => pair.join('='))
    .sort()
    .join(' ')

/** The first draft that is good for oneself and was not offered yet. */
export function nextDraft(seat: Seat, taken: readonly string[]): Draft | undefined {
  const questions = unsettled(seat).filter(
    (q) => unlist(seat.board.packable).includes(q) && (seat.board.questions.get(q)?.body ?? '') === 'plenary',
  )
  return GENEROSITY.map((g) => draft(seat, questions, g)).find(
    (d) =>
      d !== undefined &&
      isBearable(seat, d.terms) &&
      (changeBy(seat, d.terms) > 0 || betterThanOpen(seat, d.terms) > 0) &&
      !taken.includes(nameOf(d)) &&
      !seat.seen.has(`offered:${nameOf(d)}`),
  )
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
