/**
 * What the brief of one side says of an answer, a package or a document (TRT-8): what it is worth, which red lines it crosses,
 * and whether to insist. It follows from that side's own interests alone.
 */
import { outcomeWith } from './agreement.ts'
import { type Side, worthIfAgreed, worthNow, worthOf } from './deal.ts'
import { redLinesAgainst, riskOfCrossing } from './risk.ts'
import { type Outcome, questionPoints } from './value.ts'
import { walkAwayValue } from './walk-away.ts'

/**
 * `refuse`: it crosses a red line, or leaves the side below its walk-away value; `insist`: one can live with it, but loses by it;
 * `accept`: nothing is lost.
 */
export type Advice = 'accept' | 'insist' | 'refuse'

export interface Counsel {
  readonly advice: Advice
  /** The own value 0–10,000 if it were agreed; of a document, if that one bound and no other. */
  readonly worth: number
  /** The own value without it, on the same scale. */
  readonly without: number
  readonly redLines: readonly string[]
  /** Of refusal at home, in percent. */
  readonly risk: number
  /** The question in it that costs the most against the best answer to it, and that answer; '' where each is the best. */
  readonly question: string
  readonly better: string
}

interface Matter {
  readonly outcome: Outcome
  readonly worth: number
  readonly without: number
}

function counselOn(side: Side, { outcome, worth, without }: Matter): Counsel {
  const answers = Object.entries(outcome).flatMap(([q, option]) => (option === undefined ? [] : [[q, option] as const]))
  const lines = answers.flatMap(([question, option]) => redLinesAgainst(side.interests, question, option))
  const isBad = lines.length > 0 || worth < walkAwayValue(side)
  return {
    advice: isBad ? 'refuse' : worth < without ? 'insist' : 'accept',
    worth,
    without,
    redLines: lines.map(({ id }) => id),
    risk: riskOfCrossing(side.interests, lines),
    ...worstOf(side, answers),
  }
}

/** Where to insist, and on what. */
function worstOf({ interests }: Side, answers: readonly (readonly [string, string])[]) {
  let worst = { question: '', better: '', loss: 0 }
  for (const [question, option] of answers) {
    const held = questionPoints(interests, question, option)
    for (const better of Object.keys(interests.values[question] ?? {})) {
      const loss = questionPoints(interests, question, better) - held
      if (loss > worst.loss) worst = { question, better, loss }
    }
  }
  return { question: worst.question, better: worst.better }
}

/** On options agreed besides what is agreed so far: question → option. */
export const counselOnOptions = (side: Side, options: Readonly<Record<string, string>>): Counsel =>
  counselOn(side, { outcome: options, worth: worthIfAgreed(side, options), without: worthNow(side) })

/** On being bound by a document as it is settled, against staying outside it. */
export function counselOnDocument(side: Side, document: string): Counsel {
  const outcome = outcomeWith(side.agreement, side.party, document)
  return counselOn(side, { outcome, worth: worthOf(side, outcome), without: walkAwayValue(side) })
}
