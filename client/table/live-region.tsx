import type { JSX } from 'preact'
import { announced } from './announcements.ts'

/** Polite: it waits until the reader is done with its own sentence. */
export const LiveRegion = (): JSX.Element => (
  <p class="vh" aria-live="polite" role="status">
    {announced.value}
  </p>
)
