/** New words for a question: a free wording, or an amendment of an option; and our score for what others worded (TXT-3, TXT-4). */
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Acts } from '../../moves/acts.tsx'
import { isOffered } from '../../moves/offers.ts'
import { draft } from '../../table/drafts.ts'
import { partyName } from '../../table/names.ts'
import { board, brief, scenario, seen } from '../../table/table.ts'
import { lang } from '../../text/lang.ts'
import { m } from '../../text/m.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { isSendable, TooLong } from '../../ui/too-long.tsx'
import { Amendment } from './amendment.tsx'
import { Score } from './score.tsx'
import './text.css'

export function Wording({ question }: { question: string }): JSX.Element | null {
  const offered = (scenario.value?.freeWording ?? false) && isOffered(`propose-wording:${question}`)
  const worded = [...(board.value?.options.values() ?? [])].filter((o) =>
    isOffered(`score-wording:${question}:${o.id}`),
  )
  if (!offered && worded.length === 0) return null
  return (
    <>
      {worded.length > 0 && brief.value && (
        <ul class="scores">
          {worded.map((o) => (
            <Score key={o.id} question={question} option={o.id} />
          ))}
        </ul>
      )}
      {offered && (
        <>
          <FreeWording question={question} />
          <Amendment question={question} />
        </>
      )}
    </>
  )
}

function FreeWording({ question }: { question: string }): JSX.Element {
  const text = draft(`wording-${question}`, '')
  const [forWhom, setForWhom] = useState<readonly string[]>([])
  const interests = forWhom.length > 0 ? forWhom : [seen.value]
  const id = `wording-${question}`
  return (
    <Disclosure isAct title={m.propose_wording()}>
      <div class="field">
        <label for={id}>{m.wording_label()}</label>
        <textarea
          id={id}
          rows={3}
          value={text.value}
          onInput={(event) => {
            text.value = event.currentTarget.value
          }}
        />
        <TooLong text={text.value} kind="wording" />
      </div>
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
    </Disclosure>
  )
}
