/** A field to write in, which says when a text is longer than the table takes. It is never cut: its author shortens it. */
import type { ComponentChildren, JSX } from 'preact'
import type { Kind } from '../../shared/writing/limits.ts'
import { TooLong } from './too-long.tsx'

interface WritingFieldProps {
  id: string
  label: string
  kind: Kind
  rows?: number
  value: string
  onValue: (text: string) => void
  /** A note below it. */
  children?: ComponentChildren
}

export const WritingField = ({
  id,
  label,
  kind,
  rows = 3,
  value,
  onValue,
  children,
}: WritingFieldProps): JSX.Element => (
  <div class="field">
    <label for={id}>{label}</label>
    <textarea id={id} rows={rows} value={value} onInput={(event) => onValue(event.currentTarget.value)} />
    {children}
    <TooLong text={value} kind={kind} />
  </div>
)
