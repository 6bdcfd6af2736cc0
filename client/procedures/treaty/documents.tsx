/** The documents one by one: what became of each, who stands where, the final text, and what can be done with it now. */
import type { ComponentChildren, JSX } from 'preact'
import type { DocumentStatus } from '../../../shared/engine/procedures/treaty/state.ts'
import type { BoardDocument } from '../../../shared/engine/procedures/treaty/view.ts'
import type { Document } from '../../../shared/scenario/schema.ts'
import { board, scenario } from '../../table/state/table.ts'
import { documentStatus } from '../../table/words/closed-lists.ts'
import { entry } from '../../table/words/entry.ts'
import { tx } from '../../text/lang.ts'
import { m } from '../../text/m.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Statements } from '../statements/statements.tsx'
import { FinalText } from './final-text.tsx'
import { Standings } from './standings.tsx'
import './treaty.css'

/** What there is of a document: `text`, its final words; `standings`, who has initialled, signed, consented. */
const shows: Readonly<Record<DocumentStatus, { readonly text: boolean; readonly standings: boolean }>> = {
  draft: { text: false, standings: false },
  'not-opened': { text: false, standings: false },
  agreed: { text: true, standings: false },
  adopted: { text: true, standings: false },
  refused: { text: true, standings: false },
  initialling: { text: true, standings: true },
  'open-for-signature': { text: true, standings: true },
  'in-force': { text: true, standings: true },
  'applied-provisionally': { text: true, standings: true },
  failed: { text: true, standings: true },
}

interface DocumentsProps {
  /** All documents unless it says which. */
  isShown?: (of: Document) => boolean
  /** What stands under the title, and what under the standings. */
  clocks?: (d: BoardDocument) => ComponentChildren
  steps: (of: Document, d: BoardDocument) => ComponentChildren
}

export const Documents = ({ isShown = () => true, clocks, steps }: DocumentsProps): JSX.Element => (
  <>
    {scenario.value?.documents.filter(isShown).map((doc) => {
      const d = board.value?.documents.get(doc.id)
      return (
        d && (
          <article class="document" key={doc.id} aria-labelledby={`doc-title-${doc.id}`}>
            <div class="document__head">
              <h3 id={`doc-title-${doc.id}`}>{tx(doc.title)}</h3>
              <span class="note">
                {documentStatus(d.status)}
                {d.provisional && d.status !== 'applied-provisionally' && `; ${m.provisional()}`}
              </span>
            </div>
            {clocks?.(d)}
            {entry(shows, d.status)?.text && (
              <Disclosure title={m.final_text()}>
                <FinalText document={doc.id} />
              </Disclosure>
            )}
            {(entry(shows, d.status)?.standings || d.referenda !== '') && <Standings of={d} />}
            <Statements document={doc.id} />
            {steps(doc, d)}
          </article>
        )
      )
    })}
  </>
)
