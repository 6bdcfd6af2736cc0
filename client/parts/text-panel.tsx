/** The single text: every document with its articles; what is not agreed stands in brackets with its backers (TXT-1). */
import type { JSX } from 'preact'
import type { Document } from '../../shared/scenario/schema.ts'
import { m } from '../text/m.ts'
import { changedQuestions, markRead } from '../state/changes.ts'
import { agenda, board, scenario } from '../state/table.ts'
import { documentStatus } from '../state/words.ts'
import { tx } from '../text/lang.ts'
import { Article } from './article.tsx'
import { Section } from './section.tsx'
import { Empty } from './states.tsx'
import './text.css'

function Sheet({ of: doc }: { of: Document }): JSX.Element | null {
  const ids = scenario.value?.questions.filter((q) => q.document === doc.id && board.value?.questions.has(q.id)).map((q) => q.id) ?? []
  const status = board.value?.documents.get(doc.id)?.status ?? 'draft'
  return (
    <section class="treaty doc" aria-labelledby={`doc-${doc.id}`}>
      <h3 class="treaty__title" id={`doc-${doc.id}`}>
        {tx(doc.title)}
      </h3>
      <p class="note doc__note">{documentStatus(status)}</p>
      <p class="doc__preamble">{tx(doc.preamble)}</p>
      {ids.map((id) => (
        <Article key={id} id={id} changed={changedQuestions.value.includes(id)} />
      ))}
      <details class="fold doc__clauses">
        <summary>
          <span>{m.final_clauses()}</span>
          <span class="act">{m.show()}</span>
        </summary>
        <p>{tx(doc.clauses.text)}</p>
      </details>
    </section>
  )
}

export function TextPanel(): JSX.Element {
  const changed = changedQuestions.value
  return (
    <Section
      id="text"
      title={m.text()}
      panel="text"
      aside={
        changed.length > 0 && (
          <span class="btns">
            <a class="small" href={`#art-${changed[0]}`}>
              {m.changes_since({ count: changed.length })}
            </a>
            <button class="btn btn--quiet" type="button" onClick={markRead}>
              {m.mark_read()}
            </button>
          </span>
        )
      }
    >
      <p class="note">{m.draft_note()}</p>
      {agenda.value.length === 0 && <Empty>{m.agenda_empty()}</Empty>}
      {scenario.value?.documents.map((doc) => (
        <Sheet key={doc.id} of={doc} />
      ))}
    </Section>
  )
}
