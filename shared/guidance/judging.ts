/**
 * What is good for a seat, by its own score alone, and simple enough to be said in a line. A newcomer who follows it does not give
 * the game away, and does not stand in everybody's way.
 */
import { outcomeUnder } from '../engine/scoring/agreement.ts'
import { worthIfAgreed, worthNow } from '../engine/scoring/deal.ts'
import { redLinesAgainst } from '../engine/scoring/risk.ts'
import { questionPoints } from '../engine/scoring/value.ts'
import { walkAwayValue } from '../engine/scoring/walk-away.ts'
import { expectedFrom, wholeWith } from '../engine/scoring/whole.ts'
import { LEFT_OPEN } from '../scenario/left-open.ts'
import { optionsOf, type Seat } from './sight.ts'
import type { Change } from './situation.ts'

type Terms = Readonly<Record<string, string>>

const points = ({ side }: Seat, question: string, option: string | undefined): number =>
  questionPoints(side.interests, question, option)

/** What the running score would gain or lose by these answers (SCR-5). */
export const changeBy = ({ side }: Seat, terms: Terms): Change => worthIfAgreed(side, terms) - worthNow(side)
/** What the answers are better than leaving their questions open, as a document in force would. */
export const betterThanOpen = (seat: Seat, terms: Terms): number =>
  Object.entries(terms).reduce((sum, [q, o]) => sum + points(seat, q, o) - points(seat, q, LEFT_OPEN), 0)
export const crossesRedLine = ({ side }: Seat, terms: Terms): boolean =>
  Object.entries(terms).some(([q, o]) => redLinesAgainst(side.interests, q, o).length > 0)
const staysAboveLimit = ({ side }: Seat, terms: Terms): boolean => worthIfAgreed(side, terms) >= walkAwayValue(side)

/** One can live with it: it crosses no red line, and costs nothing, or less than an open question and what has been won already. */
export const isBearable = (seat: Seat, terms: Terms): boolean =>
  !crossesRedLine(seat, terms) &&
  (changeBy(seat, terms) >= 0 || (staysAboveLimit(seat, terms) && betterThanOpen(seat, terms) >= 0))

/** The options of a question, the best for the seat first. */
export const wishes = (seat: Seat, question: string): readonly string[] =>
  optionsOf(seat, question).toSorted((a, b) => points(seat, question, b) - points(seat, question, a))
/** How much hangs on a question: its best answer against its worst. */
export function spread(seat: Seat, question: string): number {
  const all = optionsOf(seat, question).map((option) => points(seat, question, option))
  return all.length === 0 ? 0 : Math.max(...all) - Math.min(...all)
}
/** What the best answer to a question that nobody has raised yet would add. */
export const hopeFor = (seat: Seat, question: string): number =>
  Math.max(...optionsOf(seat, question).map((option) => points(seat, question, option)), 0) -
  points(seat, question, undefined)

/** What a document brings against staying outside it, with the risk that the own parliament refuses it. */
export const worthSigning = ({ side }: Seat, document: string): number => expectedFrom(side, document)
/**
 * With what parliament may refuse of it, the whole is worth more than no agreement, and more than without these answers: a red line is a
 * risk at home, no reason to end with nothing when nothing better is to be had.
 */
export function beatsNone({ side, board }: Seat, terms: Terms): boolean {
  const documents = [...board.documents.keys()]
  return wholeWith(side, documents, terms) > Math.max(0, wholeWith(side, documents, {}))
}
export const isAboveLimit = ({ side }: Seat): boolean => worthNow(side) > walkAwayValue(side)
/** Whether anything in it binds. */
export const saysSomething = ({ side }: Seat, document: string): boolean =>
  Object.values(outcomeUnder(side.agreement, side.party, document)).some((option) => option !== LEFT_OPEN)
