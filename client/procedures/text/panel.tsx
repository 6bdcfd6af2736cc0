/** The single text: every document with its articles; what is not agreed stands in brackets with its backers (TXT-1). */
import { useSignalEffect } from '@preact/signals'
import type { JSX } from 'preact'
import { isAgreedStatus, isUnsettledStatus } from '../../../shared/engine/scoring/question-status.ts'
import type { Document } from '../../../shared/scenario/schema.ts'
import { Reasons, reasonsOf } from '../../moves/acts.tsx'
import { questionsIn } from '../../table/state/agreement.ts'
import { discussed } from '../../table/state/bodies.ts'
import { agenda, board, scenario } from '../../table/state/table.ts'
import { showArticle, unfolded } from '../../table/tabs/tabs.ts'
import { documentStatus } from '../../table/words/closed-lists.ts'
import { questionOf } from '../../table/words/names.ts'
import { tx } from '../../text/lang.ts'
import { m } from '../../text/m.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Icon } from '../../ui/icon.tsx'
import { printing } from '../../ui/printing.ts'
import { Section } from '../../ui/section.tsx'
import { Empty } from '../../ui/states.tsx'
import { Article, isOpen, stepKeysOf } from './article.tsx'
import { beginReading, changedQuestions, markTextRead } from './changes.ts'
import './text.css'

/** Open are the document that is being talked about and what we opened ourselves; the first when nothing is. On paper, all. */
function isUnfolded(doc: Document): boolean {
  if (printing.value) return true
  const kept = unfolded.value[doc.id]
  if (kept !== undefined) return kept
  const now = discussed.value.flatMap((id) => questionOf(id)?.document ?? [])
  return now.length === 0 ? scenario.value?.documents[0]?.id === doc.id : now.includes(doc.id)
}

function Sheet({ of: doc }: { of: Document }): JSX.Element | null {
  const ids = questionsIn(doc.id)
  const status = board.value?.documents.get(doc.id)?.status ?? 'draft'
  const settled = ids.filter((id) => isAgreedStatus(board.value?.questions.get(id)?.status)).length
  const open = isUnfolded(doc)
  return (
    <section class="treaty doc" aria-labelledby={`doc-${doc.id}`}>
      <h3 class="treaty__title">
        <button
          class="doc__fold"
          type="button"
          id={`doc-${doc.id}`}
          aria-expanded={open}
          onClick={() => {
            unfolded.value = { ...unfolded.value, [doc.id]: !open }
          }}
        >
          {tx(doc.title)}
          <Icon name="chevron" />
        </button>
      </h3>
      <p class="note doc__note">{m.document_progress({ status: documentStatus(status), settled, all: ids.length })}</p>
      {open && <Articles doc={doc} ids={ids} />}
    </section>
  )
}

function Articles({ doc, ids }: { doc: Document; ids: readonly string[] }): JSX.Element {
  return (
    <>
      <p class="doc__preamble">{tx(doc.preamble)}</p>
      {ids.map((id) => (
        <Article key={id} id={id} changed={changedQuestions.value.includes(id)} />
      ))}
      <Disclosure class="doc__clauses" title={m.final_clauses()}>
        <p>{tx(doc.clauses.text)}</p>
      </Disclosure>
    </>
  )
}

export function TextPanel(): JSX.Element {
  const changed = changedQuestions.value
  useSignalEffect(beginReading)
  const unfoldedDocs = scenario.value?.documents.filter(isUnfolded).map(({ id }) => id) ?? []
  const shown = agenda.value.filter(
    (q) => isOpen(q.id) && isUnsettledStatus(q.status) && unfoldedDocs.includes(questionOf(q.id)?.document ?? ''),
  )
  return (
    <Section
      id="text"
      title={m.text()}
      aside={
        changed.length > 0 && (
          <span class="btns">
            <a
              class="small"
              href={`#art-${changed[0]}`}
              onClick={(event) => {
                event.preventDefault()
                showArticle(changed[0] ?? '')
              }}
            >
              {m.changes_since({ count: changed.length })}
            </a>
            <button class="btn btn--quiet" type="button" onClick={markTextRead}>
              {m.mark_read()}
            </button>
          </span>
        )
      }
    >
      {agenda.value.some((q) => isUnsettledStatus(q.status)) && <p class="note">{m.draft_note()}</p>}
      <div class="acts">
        <Reasons of={reasonsOf(shown.flatMap(stepKeysOf))} id="reasons-text" />
      </div>
      {agenda.value.length === 0 && <Empty>{m.agenda_empty()}</Empty>}
      {scenario.value?.documents.map((doc) => (
        <Sheet key={doc.id} of={doc} />
      ))}
    </Section>
  )
}
