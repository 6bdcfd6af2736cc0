/** The states every screen has besides its content: loading, empty, failed. */
import type { ComponentChildren, JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { m } from '../paraglide/messages.js'
import './states.css'

/** Nothing for three seconds, then a sentence: a fast answer does not flicker. */
export function Loading({ what = m.loading() }: { what?: string }): JSX.Element {
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 3000)
    return () => clearTimeout(timer)
  }, [])
  return (
    <p class="state" role="status">
      {slow ? what : ''}
    </p>
  )
}

/** What will appear here, and who makes it appear. */
export const Empty = ({ children }: { children: ComponentChildren }): JSX.Element => (
  <p class="note empty">{children}</p>
)

interface FailureProps {
  /** What happened. */
  what: string
  /** What is kept. */
  kept?: string
  retry: () => void
  label?: string
}
export const Failure = ({ what, kept, retry, label = m.retry() }: FailureProps): JSX.Element => (
  <div class="state" role="alert">
    <p>
      <b>{what}</b>
    </p>
    {kept && <p class="note">{kept}</p>}
    <button class="btn" type="button" onClick={retry}>
      {label}
    </button>
  </div>
)
