/** A question in our own words: its title, two to four options, and the document it belongs to (AGD-1). */
import type { JSX } from 'preact'
import { Acts } from '../../moves/acts.tsx'
import { draft } from '../../table/state/drafts.ts'
import { scenario } from '../../table/state/table.ts'
import { lang, tx } from '../../text/lang.ts'
import { m } from '../../text/m.ts'
import { isBlank, isSendable, TooLong } from '../../ui/too-long.tsx'

const OPTIONS_AT_LEAST = 2
/** What stays empty is none. */
const EMPTY = { title: '', document: '', options: ['', '', '', ''] as readonly string[] }

interface WordsProps {
  id: string
  label: string
  kind: 'line' | 'wording'
  value: string
  onChange: (value: string) => void
}
const Words = ({ id, label, kind, value, onChange }: WordsProps): JSX.Element => (
  <div class="field">
    <label for={id}>{label}</label>
    <textarea id={id} rows={2} value={value} onInput={(event) => onChange(event.currentTarget.value)} />
    <TooLong text={value} kind={kind} />
  </div>
)

export function OwnQuestion(): JSX.Element {
  const form = draft('own-question', EMPTY)
  const { title, document, options } = form.value
  const documents = scenario.value?.documents ?? []
  const chosen = document || (documents[0]?.id ?? '')
  const written = options.filter((text) => !isBlank(text))
  const isWhole =
    isSendable({ text: title, kind: 'line' }) &&
    written.length >= OPTIONS_AT_LEAST &&
    written.every((text) => isSendable({ text, kind: 'wording' }))
  const change = (part: Partial<typeof EMPTY>): void => {
    form.value = { ...form.value, ...part }
  }
  return (
    <>
      <Words
        {...{ id: 'own-question', label: m.question(), kind: 'line', value: title }}
        onChange={(value) => change({ title: value })}
      />
      {options.map((text, n) => (
        <Words
          key={n}
          {...{ id: `own-option-${n}`, label: `${m.option()} ${n + 1}`, kind: 'wording', value: text }}
          onChange={(value) => change({ options: options.with(n, value) })}
        />
      ))}
      <div class="field">
        <label for="own-document">{m.own_question_document()}</label>
        <select id="own-document" value={chosen} onChange={(event) => change({ document: event.currentTarget.value })}>
          {documents.map((d) => (
            <option key={d.id} value={d.id}>
              {tx(d.title)}
            </option>
          ))}
        </select>
      </div>
      <Acts
        of={[
          {
            key: 'put-question',
            command: { type: 'put-question', document: chosen, title, options: written, lang: lang.value },
            off: !isWhole,
            label: m.send(),
            after: () => {
              form.value = EMPTY
            },
          },
        ]}
      />
    </>
  )
}
