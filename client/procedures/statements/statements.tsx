/** What the parties said for the record about a document, word for word; and the way to say it. Paper shows it, too. */
import type { JSX } from 'preact'
import { offer } from '../../moves/offers.ts'
import { board, isReadOnly } from '../../table/state/table.ts'
import { partyName } from '../../table/words/names.ts'
import { m } from '../../text/m.ts'
import { LateFold } from '../../ui/late-fold.tsx'
import { later } from '../../ui/later.tsx'
import { Quoted } from '../../ui/quotation.tsx'

const MakeStatement = later(() => import('./make.tsx').then((part) => part.MakeStatement))

export function Statements({ document }: { document: string }): JSX.Element {
  const made = [...(board.value?.statements.values() ?? [])].filter((s) => s.document === document)
  return (
    <>
      {made.length > 0 && <h4>{m.statements()}</h4>}
      {made.map(({ party, text, lang }) => (
        <div key={party}>
          <p class="note">{m.statement_of({ party: partyName(party) })}</p>
          <Quoted lang={lang} text={text} />
        </div>
      ))}
      {offer(`make-statement:${document}`) === '' && !isReadOnly.value && (
        <LateFold isAct title={m.make_statement()} inside={() => <MakeStatement document={document} />} />
      )}
    </>
  )
}
