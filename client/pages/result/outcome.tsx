/** The outcome in one sentence; with our own report, once we have reflected, what it is worth to us. That is ours alone. */
import type { ComponentChildren, JSX } from 'preact'
import type { Report } from '../../../shared/analysis/report.ts'
import { m } from '../../paraglide/messages.js'
import { agenda, board, seen } from '../../table/state/table.ts'
import { change, points } from '../../text/format.ts'
import { PrivateTag } from '../../ui/private.tsx'
import { Picture } from './picture.tsx'
import { Unscored } from './unscored.tsx'

/** One honest sentence: in force, signed, or nothing. */
function sentence(): string {
  const documents = [...(board.value?.documents.values() ?? [])]
  const inForce = documents.filter((d) => d.status === 'in-force').length
  const signed = documents.filter((d) => d.signatures !== '').length
  const all = documents.length
  if (inForce === all && all > 0) return m.outcome_all_in_force({ count: all })
  if (inForce > 0) return m.outcome_some_in_force({ count: inForce, all })
  if (signed > 0) return m.outcome_signed({ count: signed })
  return m.outcome_nothing()
}

const againstNone = (surplus: number): string =>
  surplus > 0 ? m.better_than_none() : surplus === 0 ? m.like_none() : m.worse_than_none()

function Own({ party, of: report }: { party: string; of: Report }): JSX.Element {
  const { value, reservation, reach } = report
  return (
    <div class="private outcome__own">
      <PrivateTag />
      <p>
        {m.own_result({ value: points(value), reservation: points(reservation), surplus: change(reservation, value) })}{' '}
        {againstNone(value - reservation)} {reach.harmless > value && m.harmless_was({ value: points(reach.harmless) })}
      </p>
      <Picture party={party} of={report} />
      <Unscored />
      <p class="note">{m.own_result_note()}</p>
    </div>
  )
}

interface OutcomeProps {
  report?: Report | undefined
  /** What stands beside our own result where there is room, and under it on a phone. */
  children?: ComponentChildren
}

export function Outcome({ report, children }: OutcomeProps): JSX.Element {
  const documents = [...(board.value?.documents.values() ?? [])]
  const settled = agenda.value.filter((q) => q.status === 'settled').length
  const inForce = documents.filter((d) => d.status === 'in-force').length
  return (
    <section class="outcome" aria-labelledby="h-outcome">
      <p class="muted">{m.outcome()}</p>
      <h2 id="h-outcome">{sentence()}</h2>
      <dl class="facts">
        <div>
          <dt>{m.questions_settled()}</dt>
          <dd>{m.of({ count: settled, all: agenda.value.length })}</dd>
        </div>
        <div>
          <dt>{m.documents_in_force()}</dt>
          <dd>{m.of({ count: inForce, all: documents.length })}</dd>
        </div>
      </dl>
      {report && (
        <div class="first">
          <Own party={seen.value} of={report} />
          <div class="first__beside">{children}</div>
        </div>
      )}
    </section>
  )
}
