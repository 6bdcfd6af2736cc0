/** What a ballot is about: the exact text, and one line that places it. */
import type { JSX } from 'preact'
import type { BoardBallot } from '../../../shared/engine/procedures/ballots/view.ts'
import {
  documentTitle,
  fullWording,
  questionTitle,
  ruleTitle,
  ruleValue,
  stageTitle,
  terms,
} from '../../table/names.ts'
import { board } from '../../table/table.ts'
import { m } from '../../text/m.ts'

type Subject = Pick<BoardBallot, 'kind' | 'target' | 'detail'>

/** The text before the table, word for word where it is a text. */
export function subjectText({ kind, target, detail }: Subject): string {
  switch (kind) {
    case 'option':
      return m.quoted({ text: fullWording(target, detail) })
    case 'rule-change':
      return m.subject_rule_change({ rule: ruleTitle(target), value: ruleValue(target, detail) })
    case 'rules':
      return m.subject_rules()
    case 'freeze':
      return m.subject_freeze({ question: questionTitle(target) })
    case 'reconsider':
      return m.subject_reconsider({ question: questionTitle(target) })
    case 'package':
      return m.subject_package({ number: target.replace(/^\D+/, ''), revision: detail })
    case 'document':
      return m.subject_document({ document: documentTitle(target) })
    case 'close-stage':
      return m.subject_close_stage({ stage: stageTitle(target) })
    case 'end-talks':
      return m.subject_end_talks()
    default:
      return kind
  }
}

/** Where the text belongs: its question, or what the package holds. */
export function subjectPlace({ kind, target }: Subject): string {
  if (kind === 'option') return m.question_is({ question: questionTitle(target) })
  if (kind === 'package') return terms(board.value?.packages.get(target)?.terms ?? '')
  return ''
}

export const BallotSubject = ({ ballot }: { ballot: BoardBallot }): JSX.Element => (
  <>
    <p class="vote__q" lang={board.value?.options.get(ballot.detail)?.lang}>
      {subjectText(ballot)}
    </p>
    {subjectPlace(ballot) && <p class="note">{subjectPlace(ballot)}</p>}
  </>
)
