/** What wording proposed at the table counts in the result, party by party (TXT-3). */
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Acts } from '../../moves/acts.tsx'
import { m } from '../../paraglide/messages.js'
import { board, scenario } from '../../table/state/table.ts'
import { optionLabel, partyName, questionTitle } from '../../table/words/names.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { isScore } from '../../ui/score-text.ts'

/** Party → what is typed for it. */
type Typed = Readonly<Record<string, string>>
const NOTHING: Typed = {}

export function ScoreForResult(): JSX.Element {
  const [id, setId] = useState('')
  const [typed, setTyped] = useState(NOTHING)
  const worded = [...(board.value?.options.values() ?? [])]
  const chosen = worded.find((o) => o.id === id)
  const given = Object.entries(typed).filter(([, text]) => text.trim() !== '')
  return (
    <Disclosure isAct title={m.score_for_result()}>
      {worded.length === 0 ? (
        <p class="note">{m.no_new_wording()}</p>
      ) : (
        <>
          <p class="note">{m.score_for_result_note()}</p>
          <div class="field">
            <label for="result-score-option">{m.option()}</label>
            <select id="result-score-option" value={id} onChange={(event) => setId(event.currentTarget.value)}>
              <option value="">{m.choose()}</option>
              {worded.map((o) => (
                <option key={o.id} value={o.id}>
                  {questionTitle(o.question)}: {optionLabel(o.question, o.id)}
                </option>
              ))}
            </select>
          </div>
        </>
      )}
      {chosen && (
        <>
          <blockquote class="small" lang={chosen.lang}>
            {chosen.wording}
          </blockquote>
          {scenario.value?.parties.map((party) => (
            <div class="field" key={party.id}>
              <label for={`result-score-${party.id}`}>{m.value_for_party({ party: partyName(party.id) })}</label>
              <input
                id={`result-score-${party.id}`}
                inputMode="numeric"
                maxLength={3}
                value={typed[party.id] ?? ''}
                onInput={(event) => setTyped({ ...typed, [party.id]: event.currentTarget.value })}
              />
            </div>
          ))}
          <Acts
            of={[
              {
                command: {
                  type: 'score-for-result',
                  question: chosen.question,
                  option: chosen.id,
                  scores: Object.fromEntries(given.map(([party, text]) => [party, Number(text)])),
                },
                off: given.length === 0 || !given.every(([, text]) => isScore(text)),
                label: m.keep_score(),
                after: () => setTyped(NOTHING),
              },
            ]}
          />
        </>
      )}
    </Disclosure>
  )
}
