/** Before anything is shown: what do we ourselves make of it? Kept in this browser, seen by nobody else. */
import type { JSX } from 'preact'
import { m } from '../../paraglide/messages.js'
import { draft } from '../../table/state/drafts.ts'
import { scenario } from '../../table/state/table.ts'
import { tx } from '../../text/lang.ts'
import { Section } from '../../ui/section.tsx'

type Answers = Readonly<Record<string, string>>
const NONE: Answers = {}
const SCALE = ['1', '2', '3', '4', '5']

export function Reflection({ onDone }: { onDone: () => void }): JSX.Element {
  const answers = draft('reflection', NONE)
  const set = (id: string, value: string) => {
    answers.value = { ...answers.value, [id]: value }
  }
  return (
    <Section id="reflection" title={m.reflection()}>
      <p class="note">{m.reflection_note()}</p>
      <form
        class="form reflection"
        onSubmit={(event) => {
          event.preventDefault()
          onDone()
        }}
      >
        {scenario.value?.questionnaires.after.map((q) =>
          q.kind === 'text' ? (
            <div class="field" key={q.id}>
              <label for={`after-${q.id}`}>{tx(q.text)}</label>
              <textarea
                id={`after-${q.id}`}
                rows={3}
                value={answers.value[q.id] ?? ''}
                onInput={(event) => set(q.id, event.currentTarget.value)}
              />
            </div>
          ) : (
            <fieldset key={q.id}>
              <legend class="label">{tx(q.text)}</legend>
              <div class="scale-row">
                <span class="note">{m.scale_least()}</span>
                {SCALE.map((n) => (
                  <label class="choice choice--inline" key={n}>
                    <input type="radio" name={q.id} checked={answers.value[q.id] === n} onChange={() => set(q.id, n)} />{' '}
                    {n}
                  </label>
                ))}
                <span class="note">{m.scale_most()}</span>
              </div>
            </fieldset>
          ),
        )}
        <div class="btns">
          <button class="btn btn--main" type="submit">
            {m.show_result()}
          </button>
        </div>
      </form>
    </Section>
  )
}
