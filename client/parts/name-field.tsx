/** The name one is known by at the table; remembered for the next time. */
import type { JSX } from 'preact'
import { m } from '../paraglide/messages.js'

const KEY = 'kelissoz-name'
export const keptName = (): string => localStorage.getItem(KEY) ?? ''
export const keepName = (name: string): void => localStorage.setItem(KEY, name)

interface NameFieldProps {
  name: string
  onName: (name: string) => void
  note: string
}

export const NameField = ({ name, onName, note }: NameFieldProps): JSX.Element => (
  <div class="field">
    <label for="name">{m.your_name()}</label>
    <input
      id="name"
      autocomplete="name"
      maxLength={60}
      value={name}
      aria-describedby="name-note"
      onInput={(event) => onName(event.currentTarget.value)}
    />
    <span class="note" id="name-note">
      {note}
    </span>
  </div>
)
