/** A statement for the record: one about a document, and it does not change any more. */
import type { JSX } from 'preact'
import { Acts } from '../../moves/acts.tsx'
import { draft } from '../../table/state/drafts.ts'
import { lang } from '../../text/lang.ts'
import { m } from '../../text/m.ts'
import { isSendable, TooLong } from '../../ui/too-long.tsx'

export function MakeStatement({ document }: { document: string }): JSX.Element {
  const text = draft(`statement:${document}`, '')
  const id = `statement-${document}`
  return (
    <>
      <div class="field">
        <label for={id}>{m.statement_text()}</label>
        <textarea
          id={id}
          rows={3}
          value={text.value}
          onInput={(event) => {
            text.value = event.currentTarget.value
          }}
        />
        <TooLong text={text.value} kind="line" />
        <span class="note">{m.statement_note()}</span>
      </div>
      <Acts
        of={[
          {
            key: `make-statement:${document}`,
            command: { type: 'make-statement', document, text: text.value, lang: lang.value },
            off: !isSendable({ text: text.value, kind: 'line' }),
            label: m.send_statement(),
            after: () => {
              text.value = ''
            },
          },
        ]}
      />
    </>
  )
}
