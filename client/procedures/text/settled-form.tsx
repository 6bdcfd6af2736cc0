/** One settled question, and what can still be done with it. */
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Acts } from '../../moves/acts.tsx'
import { statusName } from '../../table/words/closed-lists.ts'
import { optionLabel, questionTitle } from '../../table/words/names.ts'
import { m } from '../../text/m.ts'
import { takingMotion } from '../without-a-vote/taking.ts'
import { settledSteps } from './settled-steps.ts'

export function SettledForm(): JSX.Element {
  const [open, setOpen] = useState('')
  const q = settledSteps.value.find(({ id }) => id === open)
  return (
    <>
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
            takingMotion({ type: 'take-reconsidering-as-agreed', question: q.id }, m.move_to_reconsider(), q.id),
          ]}
        />
      )}
    </>
  )
}
