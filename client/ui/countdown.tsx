/** A countdown: figures over a rule that shortens. The same colour to the end; stands still in a pause. */
import type { JSX } from 'preact'
import { now } from '../table/state/now.ts'
import { board } from '../table/state/table.ts'
import { clock } from '../text/format.ts'
import { m } from '../text/m.ts'
import './countdown.css'

interface ClockProps {
  /** Epoch ms; nothing is shown for 0. */
  until: number
  /** The whole time in seconds, for the rule. */
  of?: number | undefined
  label?: string
}

export function Countdown({ until, of = 0, label }: ClockProps): JSX.Element | null {
  if (!until) return null
  const left = Math.max(0, until - now.value)
  const share = of ? Math.min(100, (left / (of * 1000)) * 100) : 0
  return (
    <span
      class="clock"
      role="timer"
      aria-label={`${label ? `${label}: ` : ''}${clock(left)}${board.value?.pausedAt ? `, ${m.paused()}` : ''}`}
    >
      <span aria-hidden="true">
        {label && <small>{label}</small>} {clock(left)}
      </span>
      {of > 0 && (
        <span class="clock__rule">
          <i style={{ width: `${share.toFixed(1)}%` }} />
        </span>
      )}
    </span>
  )
}
