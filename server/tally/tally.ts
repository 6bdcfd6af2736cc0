/** One verdict for each line: the judge is asked, and says what would have changed it. */
import type { Case } from '../../shared/decisions/case.ts'
import { decide } from '../../shared/decisions/decide.ts'
import { jointTurnsOf, turnsOf } from '../../shared/decisions/turning.ts'
import type { AskedRule } from './asked-rule.ts'
import { because, vetoesOf } from './because.ts'
import { caseOf, isStandIn } from './case.ts'
import { linesOf } from './lines.ts'
import { questionOf } from './parse.ts'
import { type Lang, say, sayWrong } from './words.ts'
import { shown, Wrong } from './wrong.ts'

/** Of one member, or of so many with the same answer; `among`: whose no has to be one of them. */
type Changed =
  | { readonly member: string; readonly from: string; readonly to: string }
  | { readonly from: string; readonly to: string; readonly n: number; readonly among?: readonly string[] }

const CHANGES_AT_MOST = 3

/** The answer to every line that is not empty, a chunk at a time as they come in; `onWrong` is told of each that is none. */
export async function* tally(
  input: AsyncIterable<Uint8Array>,
  asked: AskedRule,
  lang: Lang,
  onWrong: () => void,
): AsyncGenerator<string> {
  let number = 0
  for await (const lines of linesOf(input)) {
    const answers = lines.flatMap((line) => {
      number += 1
      if (typeof line === 'string' && line.trim() === '') return []
      const answer = line instanceof Wrong ? line : verdictOn(line, asked, lang)
      if (!(answer instanceof Wrong)) return [`${JSON.stringify(answer)}\n`]
      onWrong()
      return [`${JSON.stringify({ line: number, error: inWords(answer, lang) })}\n`]
    })
    if (answers.length > 0) yield answers.join('')
  }
}

function verdictOn(line: string, asked: AskedRule, lang: Lang): object | Wrong {
  const question = questionOf(line)
  if (question instanceof Wrong) return question
  const ballot = caseOf(asked, question)
  if (ballot instanceof Wrong) return ballot
  const decided = decide(ballot)
  return {
    id: question.id,
    verdict: decided.outcome,
    needed: decided.needed,
    reached: decided.reached,
    vetoes: vetoesOf(ballot.rule, decided),
    rule: decided.rule,
    because: because(ballot, decided, question.withoutVote, lang),
    wouldChange: question.counts ? changesOfCounts(ballot) : changesOfVotes(ballot),
  }
}

/** One member each. Of those without a name one stands for all. */
function changesOfVotes(ballot: Case): Changed[] {
  const firstUnnamed = ballot.electorate.findIndex(isStandIn)
  const members = firstUnnamed < 0 ? ballot.electorate : ballot.electorate.slice(0, firstUnnamed + 1)
  return turnsOf(ballot, members, CHANGES_AT_MOST).map(({ party, from, to }) =>
    isStandIn(party) ? { from, to, n: 1 } : { member: party, from, to },
  )
}

const changesOfCounts = (ballot: Case): Changed[] =>
  jointTurnsOf(ballot, CHANGES_AT_MOST).map(({ from, to, n, among }) =>
    among.length > 0 ? { from, to, n, among } : { from, to, n },
  )

/** Path, value, and how it is mended. */
const inWords = ({ path, value, mend, params }: Wrong, lang: Lang): string =>
  `${path || say(lang, 'line', {})}: ${shown(value) || say(lang, 'missing', {})}. ${sayWrong(lang, mend, params)}`
