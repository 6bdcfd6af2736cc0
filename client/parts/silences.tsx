/** Texts under silence: adopted when nobody breaks it in time; breaking needs a reason (DEC-13). */
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { fullWording, partyName, questionTitle } from '../state/names.ts'
import { deadline } from '../state/now.ts'
import { board, pace } from '../state/table.ts'
import { m } from '../text/m.ts'
import { Acts, isOffered } from './acts.tsx'
import { Clock } from './clock.tsx'

export function Silences(): JSX.Element | null {
  const all = [...(board.value?.silences.values() ?? [])]
  const [reason, setReason] = useState('')
  return (
    <>
      {all.map((s) => (
        <div class="now" key={s.id}>
          <div class="now__head">
            <h3>{m.under_silence_title()}</h3>
            <Clock until={deadline(`silence:${s.id}`)} of={pace.value?.silence} />
          </div>
          <p class="note">{m.question_is({ question: questionTitle(s.question) })}</p>
          <p class="vote__q">{m.quoted({ text: fullWording(s.question, s.option) })}</p>
          <p>{m.silence_how({ party: partyName(s.by) })}</p>
          {isOffered(`break-silence:${s.id}`) && (
            <div class="field">
              <label for={`why-${s.id}`}>{m.reason_public()}</label>
              <textarea
                id={`why-${s.id}`}
                rows={2}
                maxLength={500}
                value={reason}
                onInput={(event) => setReason(event.currentTarget.value)}
              />
            </div>
          )}
          <Acts
            of={[
              {
                key: `break-silence:${s.id}`,
                ...(reason.trim()
                  ? { command: { type: 'break-silence', silence: s.id, reason: reason.trim() } }
                  : { run: () => document.getElementById(`why-${s.id}`)?.focus() }),
                label: m.break_silence(),
                icon: 'cross',
                after: () => setReason(''),
              },
            ]}
          />
        </div>
      ))}
    </>
  )
}
