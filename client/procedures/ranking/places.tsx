/** Which question goes where on the agenda. */
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Acts } from '../../moves/acts.tsx'
import { agenda } from '../../table/state/table.ts'
import { questionTitle } from '../../table/words/names.ts'
import { m } from '../../text/m.ts'
import { keyOf, movable } from './movable.ts'

export function Places(): JSX.Element {
  const [question, setQuestion] = useState('')
  const [place, setPlace] = useState(1)
  return (
    <>
      <div class="field">
        <label for="moved">{m.question()}</label>
        <select id="moved" value={question} onChange={(event) => setQuestion(event.currentTarget.value)}>
          <option value="">{m.choose()}</option>
          {movable().map((id) => (
            <option key={id} value={id}>
              {questionTitle(id)}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="place">{m.place_on_agenda()}</label>
        <select id="place" value={String(place)} onChange={(event) => setPlace(Number(event.currentTarget.value))}>
          {agenda.value.map(({ id }, i) => (
            <option key={id} value={String(i + 1)}>
              {i + 1}
            </option>
          ))}
        </select>
      </div>
      <Acts
        of={[
          question !== '' && {
            key: keyOf(question),
            command: { type: 'take-place-as-agreed', question, place },
            label: m.take_as_agreed(),
            icon: 'check',
          },
        ]}
      />
    </>
  )
}
