/** The question of a document that a state reserves for itself as it signs or ratifies, if the clauses allow one (TRT-2). */
import type { JSX } from 'preact'
import { isSettledIn } from '../../../shared/engine/scoring/agreement.ts'
import type { Document } from '../../../shared/scenario/schema.ts'
import { questionsIn } from '../../table/state/agreement.ts'
import { board } from '../../table/state/table.ts'
import { questionTitle } from '../../table/words/names.ts'
import { m } from '../../text/m.ts'

/** The settled questions of a document: a reservation can name one of them. */
const reservable = (doc: Document): string[] =>
  doc.clauses.reservations === 'forbidden'
    ? []
    : questionsIn(doc.id).filter((id) => isSettledIn(board.value?.questions.get(id)))

interface ReservationProps {
  of: Document
  value: string
  onValue: (question: string) => void
}

export function Reservation({ of: doc, value, onValue }: ReservationProps): JSX.Element {
  const questions = reservable(doc)
  if (questions.length === 0) return <p class="note">{m.reservations_forbidden()}</p>
  return (
    <div class="field">
      <label for={`res-${doc.id}`}>{m.reservation()}</label>
      <select id={`res-${doc.id}`} value={value} onChange={(event) => onValue(event.currentTarget.value)}>
        <option value="">{m.no_reservation()}</option>
        {questions.map((q) => (
          <option key={q} value={q}>
            {questionTitle(q)}
          </option>
        ))}
      </select>
      <span class="note">{m.reservation_note()}</span>
    </div>
  )
}
