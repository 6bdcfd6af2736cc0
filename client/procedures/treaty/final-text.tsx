/** A document as it stands, word for word: nothing here can be argued any more. */
import type { JSX } from 'preact'
import { LEFT_OPEN } from '../../../shared/scenario/left-open.ts'
import { questionsIn } from '../../table/state/agreement.ts'
import { board, scenario } from '../../table/state/table.ts'
import { articleTitle, fullWording } from '../../table/words/names.ts'
import { tx } from '../../text/lang.ts'
import { m } from '../../text/m.ts'

export function FinalText({ document }: { document: string }): JSX.Element | null {
  const doc = scenario.value?.documents.find((d) => d.id === document)
  if (!doc) return null
  return (
    <div class="final">
      <p>{tx(doc.preamble)}</p>
      {questionsIn(document).map((id) => (
        <article key={id}>
          <h4>{articleTitle(id)}</h4>
          <p>{fullWording(id, board.value?.questions.get(id)?.agreed || LEFT_OPEN)}</p>
        </article>
      ))}
      <article>
        <h4>{m.final_clauses()}</h4>
        <p>{tx(doc.clauses.text)}</p>
      </article>
    </div>
  )
}
