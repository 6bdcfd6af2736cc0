/** Declining in public: a reason, then hold. */
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { act, type Command } from '../state/act.ts'
import { isOffered, offer } from '../state/offers.ts'
import { link } from '../state/table.ts'
import { Fold } from './fold.tsx'
import { Hold } from './hold.tsx'
import { isReason, ReasonField } from './reason-field.tsx'
import { type Refusal, Refused } from './refused.tsx'

interface DeclineProps {
  command: Command
  /** The key in the desk's options. */
  id: string
  label: string
}

export function Decline({ command, id, label }: DeclineProps): JSX.Element | null {
  const [reason, setReason] = useState('')
  const [refused, setRefused] = useState<Refusal | null>(null)
  if (!isOffered(id)) return null
  const off = Boolean(offer(id)) || link.value !== 'live' || !isReason(reason)
  return (
    <Fold isAct title={label}>
      <ReasonField id={`reason-${id}`} value={reason} onValue={setReason} />
      <Hold
        label={label}
        icon="cross"
        off={off}
        onDone={async () => {
          const answer = await act({ ...command, reason: reason.trim() })
          setRefused(answer.ok ? null : answer)
        }}
      />
      <Refused of={refused} at={id} />
    </Fold>
  )
}
