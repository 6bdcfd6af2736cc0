/** Before packages: the questions on which we could move; silence means none (PKG-2). */
import type { JSX } from 'preact'
import { unlist } from '../../../shared/engine/kernel/text-lists.ts'
import { isUnsettledStatus } from '../../../shared/engine/scoring/question-status.ts'
import { Acts } from '../../moves/acts.tsx'
import { isOffered } from '../../moves/offers.ts'
import { Answered } from '../../table/seats/answered.tsx'
import { draft } from '../../table/state/drafts.ts'
import { deadline } from '../../table/state/now.ts'
import { agenda, board, desk, pace } from '../../table/state/table.ts'
import { questionTitle } from '../../table/words/names.ts'
import { list } from '../../text/format.ts'
import { m } from '../../text/m.ts'
import { Countdown } from '../../ui/countdown.tsx'
import { PrivateTag } from '../../ui/private.tsx'
import './packages.css'

const NONE: readonly string[] = []
const quoted = (ids: string): string => list(unlist(ids).map((id) => m.quoted({ text: questionTitle(id) }))) || m.none()

export function Marks(): JSX.Element {
  const at = board.value
  const chosen = draft('marks', NONE)
  if (at?.marksClosed) return <p>{m.marks_closed({ questions: quoted(at.packable) })}</p>
  const movable = agenda.value.filter((q) => isUnsettledStatus(q.status))
  const marks = chosen.value.filter((id) => movable.some((q) => q.id === id))
  const answered = unlist(at?.marksAnswered ?? '')
  const done = answered.includes(desk.value?.party ?? '?')
  return (
    <>
      <Countdown until={deadline('marks')} of={pace.value?.marks} label={m.clock_marks()} />
      {isOffered('mark-movables') && !done && (
        <fieldset class="private marks">
          <legend class="vh">{m.mark_movables()}</legend>
          <PrivateTag />
          <p>{m.mark_movables()}</p>
          {movable.map((q) => (
            <label class="choice" key={q.id}>
              <input
                type="checkbox"
                checked={marks.includes(q.id)}
                onChange={(event) => {
                  chosen.value = event.currentTarget.checked ? [...marks, q.id] : marks.filter((id) => id !== q.id)
                }}
              />
              {questionTitle(q.id)}
            </label>
          ))}
          <Acts
            of={[
              {
                key: 'mark-movables',
                command: { type: 'mark-movables', questions: marks },
                label: m.send_marks(),
                main: true,
              },
            ]}
          />
        </fieldset>
      )}
      {done && <p>{m.marked({ questions: quoted(desk.value?.marks ?? '') })}</p>}
      <Answered by={answered} />
      <p class="note">{m.marks_default()}</p>
    </>
  )
}
