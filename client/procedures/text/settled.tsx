/** What can still be done with settled questions: reconsidering one, joining what one stood aside from (AGD-8, DEC-1). */
import { computed } from '@preact/signals'
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Acts } from '../../moves/acts.tsx'
import { isOffered } from '../../moves/offers.ts'
import { optionLabel, questionTitle } from '../../table/names.ts'
import { agenda } from '../../table/table.ts'
import { statusName } from '../../table/words.ts'
import { m } from '../../text/m.ts'
import { Disclosure } from '../../ui/disclosure.tsx'

/** The questions on which one of the two is offered to our seat. */
export const settledSteps = computed(() =>
  agenda.value.filter((q) => isOffered(`move-to-reconsider:${q.id}`) || isOffered(`join-settlement:${q.id}`)),
)

export function Settled(): JSX.Element {
  const [open, setOpen] = useState('')
  const q = settledSteps.value.find(({ id }) => id === open)
  return (
    <Disclosure title={m.settled_questions()}>
      <div class="field">
        <label for="settled">{m.question()}</label>
        <select id="settled" value={open} onChange={(event) => setOpen(event.currentTarget.value)}>
          <option value="">{m.choose()}</option>
          {settledSteps.value.map((s) => (
            <option key={s.id} value={s.id}>
              {questionTitle(s.id)} ({statusName(s.status)}: {optionLabel(s.id, s.agreed)})
            </option>
          ))}
        </select>
      </div>
      {q && (
        <Acts
          of={[
            {
              key: `join-settlement:${q.id}`,
              command: { type: 'join-settlement', question: q.id },
              label: m.join_settlement(),
            },
            {
              key: `move-to-reconsider:${q.id}`,
              command: { type: 'move-to-reconsider', question: q.id },
              label: m.move_to_reconsider(),
            },
          ]}
        />
      )}
    </Disclosure>
  )
}
