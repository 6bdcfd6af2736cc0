/** The test at home (TRT-3): which red lines a deal crosses for a side, and the risk that its parliament refuses it. */
import type { RedLine } from '../../scenario/schema.ts'
import { outcomeWith } from './agreement.ts'
import type { Side } from './deal.ts'
import type { Interests } from './interests.ts'

/** The red lines of a party, with what news added to their risks. */
type Home = Pick<Interests, 'redLines' | 'addedRisks'>

/** A red line's risk in percent, with what news added: between 0 and 100. */
export const riskOf = ({ addedRisks }: Home, line: RedLine): number =>
  Math.min(100, Math.max(0, line.risk + (addedRisks?.[line.id] ?? 0)))

/** Red lines of the party that an answer to a question crosses. */
export const redLinesAgainst = ({ redLines }: Home, question: string, option: string): RedLine[] =>
  redLines.filter((line) => line.question === question && isCrossed(line, option))

/**
 * Red lines that a document as it is settled crosses, in the order of the brief; a reserved question binds to nothing and
 * crosses none. `reserved` as for `outcomeUnder`.
 */
export function crossedRedLines({ agreement, party, interests }: Side, document: string, reserved?: string): RedLine[] {
  const outcome = outcomeWith(agreement, party, document, reserved)
  return interests.redLines.filter((line) => isCrossed(line, outcome[line.question]))
}

const isCrossed = ({ options }: RedLine, option: string | undefined): boolean =>
  option !== undefined && options.includes(option)

/**
 * The risk of refusal where these lines are crossed, in percent: one minus the product of the single chances of approval,
 * rounded down. Whole numbers to the end (DEC-12): the one division of the product by its scale is exact where the result
 * is whole.
 */
export function riskOfCrossing(interests: Home, lines: readonly RedLine[]): number {
  const approval = lines.reduce((product, line) => product * (100 - riskOf(interests, line)), 100)
  return 100 - Math.ceil(approval / 100 ** lines.length)
}

/** The risk at home of a document as it is settled, in percent; `reserved` as for `outcomeUnder`. */
export const riskAtHome = (side: Side, document: string, reserved?: string): number =>
  riskOfCrossing(side.interests, crossedRedLines(side, document, reserved))
