/** A statement for the record: one about a document, and it does not change any more. */
import type { JSX } from 'preact'
import { Acts } from '../../moves/acts.tsx'
import { draft } from '../../table/state/drafts.ts'
import { lang } from '../../text/lang.ts'
import { m } from '../../text/m.ts'
import { isSendable } from '../../ui/too-long.tsx'
import { WritingField } from '../../ui/writing-field.tsx'

export function MakeStatement({ document }: { document: string }): JSX.Element {
  const text = draft(`statement:${document}`, '')
  const id = `statement-${document}`
  return (
    <>
      <WritingField
        id={id}
        label={m.statement_text()}
        kind="line"
        value={text.value}
        onValue={(written) => {
          text.value = written
        }}
      >
        <span class="note">{m.statement_note()}</span>
      </WritingField>
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
