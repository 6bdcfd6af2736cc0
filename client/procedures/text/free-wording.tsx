/** A further option in our own words, and in whose interests it is (TXT-3). */
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Acts } from '../../moves/acts.tsx'
import { draft } from '../../table/state/drafts.ts'
import { scenario, seen } from '../../table/state/table.ts'
import { partyName } from '../../table/words/names.ts'
import { lang } from '../../text/lang.ts'
import { m } from '../../text/m.ts'
import { isSendable } from '../../ui/too-long.tsx'
import { WritingField } from '../../ui/writing-field.tsx'

export function FreeWording({ question }: { question: string }): JSX.Element {
  const text = draft(`wording-${question}`, '')
  const [forWhom, setForWhom] = useState<readonly string[]>([])
  const interests = forWhom.length > 0 ? forWhom : [seen.value]
  const id = `wording-${question}`
  return (
    <>
      <WritingField
        id={id}
        label={m.wording_label()}
        kind="wording"
        value={text.value}
        onValue={(written) => {
          text.value = written
        }}
      />
      <fieldset>
        <legend class="label">{m.for_whose_interests()}</legend>
        {scenario.value?.parties.map((p) => (
          <label class="choice choice--inline" key={p.id}>
            <input
              type="checkbox"
              checked={interests.includes(p.id)}
              onChange={(event) =>
                setForWhom(event.currentTarget.checked ? [...interests, p.id] : interests.filter((o) => o !== p.id))
              }
            />
            {partyName(p.id)}
          </label>
        ))}
      </fieldset>
      <Acts
        of={[
          {
            key: `propose-wording:${question}`,
            command: {
              type: 'propose-wording',
              question,
              wording: text.value,
              lang: lang.value,
              forInterests: interests,
            },
            off: !isSendable({ text: text.value, kind: 'wording' }),
            label: m.send_wording(),
            after: () => {
              text.value = ''
            },
          },
        ]}
      />
    </>
  )
}
