/** Declining in public: a reason, then hold. It comes when somebody thinks of it. */
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { act, type Command } from '../../moves/act.ts'
import { offer } from '../../moves/offers.ts'
import { Refused } from '../../moves/refused.tsx'
import type { Refusal } from '../../moves/verdict.ts'
import { link } from '../../table/state/table.ts'
import { Hold } from '../../ui/hold.tsx'
import { isReason, ReasonField } from '../../ui/reason-field.tsx'

export interface DeclineProps {
  command: (reason: string) => Command
  /** The key among the desk's moves. */
  id: string
  label: string
}

export function DeclineForm({ command, id, label }: DeclineProps): JSX.Element {
  const [reason, setReason] = useState('')
  const [refused, setRefused] = useState<Refusal | null>(null)
  const off = Boolean(offer(id)) || link.value !== 'live' || !isReason(reason)
  return (
    <>
      <ReasonField id={`reason-${id}`} value={reason} onValue={setReason} />
      <Hold
        label={label}
        icon="cross"
        off={off}
        onDone={async () => {
          const answer = await act(command(reason))
          setRefused(answer.ok ? null : answer)
        }}
      />
      <Refused of={refused} at={id} />
    </>
  )
}
