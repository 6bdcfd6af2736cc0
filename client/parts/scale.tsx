/** A scale 0–100 with the reservation value, where we are and where we would be. Values come as 0–10,000. */
import type { JSX } from 'preact'
import { points } from '../text/format.ts'
import { m } from '../text/m.ts'

const LEFT = 8
const RIGHT = 528
const x = (value: number): number => LEFT + ((RIGHT - LEFT) * Math.min(10_000, Math.max(0, value))) / 10_000
/** Keeps a label inside the drawing. */
const anchor = (at: number): 'start' | 'middle' | 'end' => (at < 40 ? 'start' : at > 496 ? 'end' : 'middle')

interface ScaleProps {
  from: number
  to: number
  reservation: number
}

export function Scale({ from, to, reservation }: ScaleProps): JSX.Element {
  const [a, b, r] = [x(from), x(to), x(reservation)]
  const apart = Math.abs(a - b) > 34
  const way = b >= a ? 1 : -1
  return (
    <svg
      class="scale"
      viewBox="0 0 536 48"
      role="img"
      aria-label={m.scale_label({ reservation: points(reservation), from: points(from), to: points(to) })}
    >
      <path d={`M${LEFT} 25H${RIGHT}M${LEFT} 20v10M${RIGHT} 20v10`} stroke="var(--edge)" />
      <path d={`M${r} 16v18`} stroke="var(--ink)" stroke-width="2" />
      {Math.abs(a - b) > 14 && <path d={`M${a + 6 * way} 25H${b - 8 * way}`} stroke="var(--dusk)" stroke-width="3" />}
      <circle cx={a} cy="25" r="5" fill="var(--dusk-tint)" stroke="var(--dusk)" stroke-width="2" />
      <circle cx={b} cy="25" r="6" fill="var(--dusk)" />
      <g font-size="13" fill="var(--ink-2)">
        <text x={r} y="11" text-anchor={anchor(r)}>
          {m.limit_is({ value: points(reservation) })}
        </text>
        {apart && (
          <text x={a} y="46" text-anchor={anchor(a)}>
            {points(from)}
          </text>
        )}
        <text x={b} y="46" text-anchor={anchor(b)} fill="var(--ink)" font-weight="600">
          {points(to)}
        </text>
        {Math.min(a, b) > 40 && (
          <text x={LEFT} y="46">
            0
          </text>
        )}
        {Math.max(a, b) < 480 && (
          <text x={RIGHT} y="46" text-anchor="end">
            100
          </text>
        )}
      </g>
    </svg>
  )
}
