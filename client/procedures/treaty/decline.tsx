/** Declining in public: a reason, then hold. */
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { act, type Command } from '../../moves/act.ts'
import { isOffered, offer } from '../../moves/offers.ts'
import { Refused } from '../../moves/refused.tsx'
import type { Refusal } from '../../moves/verdict.ts'
import { link } from '../../table/state/table.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Hold } from '../../ui/hold.tsx'
import { isReason, ReasonField } from '../../ui/reason-field.tsx'

interface DeclineProps {
  command: (reason: string) => Command
  /** The key among the desk's moves. */
  id: string
  label: string
}

export function Decline({ command, id, label }: DeclineProps): JSX.Element | null {
  const [reason, setReason] = useState('')
  const [refused, setRefused] = useState<Refusal | null>(null)
  if (!isOffered(id)) return null
  const off = Boolean(offer(id)) || link.value !== 'live' || !isReason(reason)
  return (
    <Disclosure isAct title={label}>
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
    </Disclosure>
  )
}
