/** The outcome in one sentence, and beside it what it is worth to us; the latter is ours alone. */
import type { JSX } from 'preact'
import { m } from '../text/m.ts'
import { agenda, board, desk } from '../state/table.ts'
import { change, points } from '../text/format.ts'
import { PrivateTag } from './gain.tsx'
import { Scale } from './scale.tsx'

/** One honest sentence: in force, signed, adopted, or nothing. */
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

export function Outcome({ revealed }: { revealed: boolean }): JSX.Element {
  const settled = agenda.value.filter((q) => q.status === 'settled').length
  const mine = desk.value
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
          <dd>
            {m.of({
              count: [...(board.value?.documents.values() ?? [])].filter((d) => d.status === 'in-force').length,
              all: board.value?.documents.size ?? 0,
            })}
          </dd>
        </div>
      </dl>
      {revealed && mine && (
        <div class="private">
          <PrivateTag />
          <p class="outcome__own">
            {m.own_result({ value: points(mine.value), reservation: points(mine.reservation), surplus: change(mine.reservation, mine.value) })}{' '}
            {mine.value >= mine.reservation ? m.better_than_none() : m.worse_than_none()}
          </p>
          <Scale from={mine.reservation} to={mine.value} reservation={mine.reservation} />
          <p class="note">{m.own_result_note()}</p>
        </div>
      )}
    </section>
  )
}
