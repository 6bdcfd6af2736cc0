/** A scale 0–100 with the reservation value, where we are and where we would be. Values come as 0–10,000. */
import type { JSX } from 'preact'
import { points } from '../text/format.ts'
import { m } from '../text/m.ts'
import './scale.css'

const at = (value: number): string => `${Math.min(100, Math.max(0, value / 100))}%`
/** Nearer than this, two figures under the line would run into one another. */
const APART = 900
/** Figures near an end give way to it. */
const EDGE = 700

interface ScaleProps {
  from: number
  to: number
  reservation: number
  /** Only the limit is named: the figures stand beside it. */
  isBare?: boolean
}

export function Scale({ from, to, reservation, isBare = false }: ScaleProps): JSX.Element {
  const label = { reservation: points(reservation), from: points(from), to: points(to) }
  const [low, high] = [Math.min(from, to), Math.max(from, to)]
  return (
    <div class={`scale${isBare ? ' scale--bare' : ''}`} role="img" aria-label={m.scale_label(label)}>
      <div class="scale__line">
        <i class="scale__limit" style={{ left: at(reservation) }}>
          <span>{m.limit_is({ value: label.reservation })}</span>
        </i>
        <i class="scale__way" style={{ left: at(low), right: `calc(100% - ${at(high)})` }} />
        <i class="scale__from" style={{ left: at(from) }}>
          {Math.abs(from - to) > APART && <span>{label.from}</span>}
        </i>
        <i class="scale__to" style={{ left: at(to) }}>
          <span>{label.to}</span>
        </i>
        {low > EDGE && <span class="scale__end">0</span>}
        {high < 10_000 - EDGE && <span class="scale__end scale__end--right">100</span>}
      </div>
    </div>
  )
}
