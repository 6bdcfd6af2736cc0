/** A reason that everybody will read. It is never cut: what is too long stays for its author to shorten. */
import type { JSX } from 'preact'
import { m } from '../text/m.ts'
import { isBlank, isSendable, TooLong } from './too-long.tsx'

/** Whether it can be sent as it is. */
export const isReason = (text: string): boolean => isSendable({ text, kind: 'line' })

interface ReasonFieldProps {
  id: string
  value: string
  onValue: (text: string) => void
}

export const ReasonField = ({ id, value, onValue }: ReasonFieldProps): JSX.Element => (
  <div class="field">
    <label for={id}>{m.reason_public()}</label>
    <textarea id={id} rows={2} value={value} onInput={(event) => onValue(event.currentTarget.value)} />
    {isBlank(value) && <span class="note">{m.reason_needed()}</span>}
    <TooLong text={value} kind="line" />
  </div>
)
