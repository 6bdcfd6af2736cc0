/** The name in a form, and what stands in the way of sending it. */
import type { JSX } from 'preact'
import { LIMITS } from '../../shared/writing/limits.ts'
import type { Sending } from '../moves/sending.ts'
import { m } from '../paraglide/messages.js'
import './name-field.css'

export const NameField = ({ of: { name, setName, isNameless }, note }: { of: Sending; note: string }): JSX.Element => (
  <div class="field">
    <label for="name">{m.your_name()}</label>
    <input
      id="name"
      autocomplete="name"
      maxLength={LIMITS.name}
      value={name}
      aria-describedby="name-note"
      aria-invalid={isNameless}
      onInput={(event) => setName(event.currentTarget.value)}
    />
    <span class={isNameless ? 'note trouble' : 'note'} id="name-note" role={isNameless ? 'alert' : undefined}>
      {isNameless ? m.need_name() : note}
    </span>
  </div>
)

export const Trouble = ({ of: { trouble } }: { of: Sending }): JSX.Element => (
  <p class="note trouble" role="alert">
    {trouble}
  </p>
)
