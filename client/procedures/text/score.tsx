/** What an option worded at the table counts for us, and the value that we give it for our own calculator (TXT-3). Only we see it. */
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { unpair } from '../../../shared/engine/kernel/text-lists.ts'
import { Acts } from '../../moves/acts.tsx'
import { side } from '../../scores/side.ts'
import { desk } from '../../table/state/table.ts'
import { optionLabel } from '../../table/words/names.ts'
import { m } from '../../text/m.ts'
import { PrivateTag } from '../../ui/private.tsx'
import { isScore } from '../../ui/score-text.ts'

export function Score({ question, option }: { question: string; option: string }): JSX.Element {
  const given = unpair(desk.value?.estimates ?? '').get(option)
  const [typed, setTyped] = useState<string>()
  const value = typed ?? given ?? ''
  const id = `score-${option}`
  const counts = side.value?.interests.counted?.[option]
  return (
    <li class="private">
      <PrivateTag />
      <div class="field">
        <label for={id}>{m.score_wording({ option: optionLabel(question, option) })}</label>
        <input
          id={id}
          inputMode="numeric"
          maxLength={3}
          value={value}
          aria-describedby={`${id}-now`}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <span class="note" id={`${id}-now`} role="status">
          {counts === undefined ? m.result_score_open() : m.result_score_is({ value: counts })}{' '}
          {given === undefined ? m.score_none() : m.score_is({ value: given })}
        </span>
      </div>
      <Acts
        of={[
          {
            key: `score-wording:${question}:${option}`,
            command: { type: 'score-wording', question, option, value: Number(value) },
            off: !isScore(value) || value.trim() === given,
            label: m.keep_score(),
            after: () => setTyped(undefined),
          },
        ]}
      />
    </li>
  )
}
