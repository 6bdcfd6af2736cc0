/** Texts under silence: adopted when nobody breaks it in time; breaking needs a reason (DEC-13). */
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { BoardSilence } from '../../../shared/engine/procedures/silence/view.ts'
import { Acts } from '../../moves/acts.tsx'
import { isOffered } from '../../moves/offers.ts'
import { fullWording, partyName, questionTitle } from '../../table/names.ts'
import { deadline } from '../../table/now.ts'
import { board, pace } from '../../table/table.ts'
import { m } from '../../text/m.ts'
import { Countdown } from '../../ui/countdown.tsx'
import { isReason, ReasonField } from '../../ui/reason-field.tsx'

function Silence({ of: s }: { of: BoardSilence }): JSX.Element {
  const [reason, setReason] = useState('')
  const key = `break-silence:${s.id}`
  return (
    <div class="now">
      <div class="now__head">
        <h3>{m.under_silence_title()}</h3>
        <Countdown until={deadline(`silence:${s.id}`)} of={pace.value?.silence} />
      </div>
      <p class="note">{m.question_is({ question: questionTitle(s.question) })}</p>
      <p class="vote__q">{m.quoted({ text: fullWording(s.question, s.option) })}</p>
      <p>{m.silence_how({ party: partyName(s.by) })}</p>
      {isOffered(key) && (
        <>
          <ReasonField id={`why-${s.id}`} value={reason} onValue={setReason} />
          <Acts
            of={[
              {
                key,
                command: { type: 'break-silence', silence: s.id, reason: reason.trim() },
                off: !isReason(reason),
                label: m.break_silence(),
                icon: 'cross',
              },
            ]}
          />
        </>
      )}
    </div>
  )
}

export const Silences = (): JSX.Element => (
  <>
    {[...(board.value?.silences.values() ?? [])].map((s) => (
      <Silence key={s.id} of={s} />
    ))}
  </>
)
