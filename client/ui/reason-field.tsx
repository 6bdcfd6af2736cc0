/** A reason that everybody will read. It is never cut: what is too long stays for its author to shorten. */
import type { JSX } from 'preact'
import { m } from '../text/m.ts'
import { isBlank, isSendable } from './too-long.tsx'
import { WritingField } from './writing-field.tsx'

/** Whether it can be sent as it is. */
export const isReason = (text: string): boolean => isSendable({ text, kind: 'line' })

interface ReasonFieldProps {
  id: string
  value: string
  onValue: (text: string) => void
}

export const ReasonField = ({ id, value, onValue }: ReasonFieldProps): JSX.Element => (
  <WritingField id={id} label={m.reason_public()} kind="line" rows={2} value={value} onValue={onValue}>
    {isBlank(value) && <span class="note">{m.reason_needed()}</span>}
  </WritingField>
)
