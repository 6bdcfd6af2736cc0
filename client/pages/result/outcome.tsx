/** The outcome in one sentence; with our own report, once we have reflected, what it is worth to us. That is ours alone. */
import type { JSX } from 'preact'
import type { Report } from '../../../shared/analysis/report.ts'
import { Scale } from '../../scores/scale.tsx'
import { Terms } from '../../table/agenda/terms.tsx'
import { agenda, board, brief } from '../../table/state/table.ts'
import { optionLabel, partyName, questionOf, questionTitle } from '../../table/words/names.ts'
import { change, list, points } from '../../text/format.ts'
import { m } from '../../text/m.ts'
import { PrivateTag } from '../../ui/private.tsx'

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

/** The nearest agreement that would have cost nobody anything and given us more; what of it we may know. */
function Better({ of: report }: { of: Report }): JSX.Element {
  const nearest = report.better.find(({ gain }) => gain > 0)
  if (!nearest) return <p>{m.nothing_better()}</p>
  if (nearest.act === 'sign') return <p>{m.better_was_signing({ gain: change(0, nearest.gain) })}</p>
  const changes = Object.entries(nearest.changes).filter(([q]) => questionOf(q))
  return (
    <>
      <p>{m.better_was({ gain: change(0, nearest.gain) })}</p>
      <Terms of={changes} />
    </>
  )
}

/** PKG-4: what stayed with the delegations until the debrief is now open for all. */
function Concessions({ of: report }: { of: Report }): JSX.Element | null {
  if (report.concessions.length === 0) return null
  return (
    <>
      <h3>{m.concessions()}</h3>
      <ul class="small">
        {report.concessions.map(({ party, question, from, to }) => (
          <li key={`${party}/${question}`}>
            {m.concession_line({
              party: partyName(party),
              question: questionTitle(question),
              from: optionLabel(question, from),
              to: optionLabel(question, to),
            })}
          </li>
        ))}
      </ul>
    </>
  )
}

/** AGD-1: what no brief has a value for. */
function Unscored(): JSX.Element | null {
  const put = agenda.value.filter(({ id }) => brief.value?.weights[id] === undefined).map(({ id }) => id)
  if (!brief.value || put.length === 0) return null
  return <p>{m.unscored_questions({ questions: list(put.map((id) => m.quoted({ text: questionTitle(id) }))) })}</p>
}

function Own({ of: report }: { of: Report }): JSX.Element {
  const { value, reservation } = report
  return (
    <div class="private outcome__own">
      <PrivateTag />
      <p>
        {m.own_result({ value: points(value), reservation: points(reservation), surplus: change(reservation, value) })}{' '}
        {value >= reservation ? m.better_than_none() : m.worse_than_none()}
      </p>
      <Scale from={reservation} to={value} reservation={reservation} />
      <p>{m.joint_result({ value: points(report.joint), best: points(report.bestJoint) })}</p>
      <Better of={report} />
      <Unscored />
      <p class="note">{m.own_result_note()}</p>
    </div>
  )
}

export function Outcome({ report }: { report?: Report | undefined }): JSX.Element {
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
      {report && <Own of={report} />}
      {report && <Concessions of={report} />}
    </section>
  )
}
