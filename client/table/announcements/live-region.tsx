import type { JSX } from 'preact'
import { spoken } from './announcements.ts'

/** A log: what is added is said, after what is being said. Polite: it waits until the reader is done with its own sentence. */
export const LiveRegion = (): JSX.Element => (
  <div class="vh" role="log" aria-live="polite" aria-relevant="additions">
    {spoken.value.map(({ id, text }) => (
      <p key={id}>{text}</p>
    ))}
  </div>
)
