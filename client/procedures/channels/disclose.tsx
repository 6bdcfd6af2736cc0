/** Bringing a secret channel to light (CHN-3): what all learn of it, then hold. It comes when somebody thinks of it. */
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { act } from '../../moves/act.ts'
import { Reasons, reasonsOf } from '../../moves/acts.tsx'
import { offer } from '../../moves/offers.ts'
import { Refused } from '../../moves/refused.tsx'
import type { Refusal } from '../../moves/verdict.ts'
import { link } from '../../table/state/table.ts'
import { m } from '../../text/m.ts'
import { Hold } from '../../ui/hold.tsx'

export function Disclose({ channel }: { channel: string }): JSX.Element {
  const [refused, setRefused] = useState<Refusal | null>(null)
  const key = `disclose-channel:${channel}`
  return (
    <>
      <p class="note">{m.disclose_note()}</p>
      <Hold
        label={m.disclose_channel()}
        off={Boolean(offer(key)) || link.value !== 'live'}
        onDone={async () => {
          const answer = await act({ type: 'disclose-channel', channel })
          setRefused(answer.ok ? null : answer)
        }}
      />
      <Reasons of={reasonsOf([key])} id={`why-${key}`} />
      <Refused of={refused} at={key} />
    </>
  )
}
