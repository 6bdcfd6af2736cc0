/** A parliament: a hundred seats, as many of them ringed as the danger of a refusal is in percent; the lot fell on one. */
import type { JSX } from 'preact'
import { m } from '../../paraglide/messages.js'

const ROWS = [12, 16, 20, 24, 28]
const CENTRE = { x: 180, y: 165 }

interface Seat {
  readonly angle: number
  readonly x: number
  readonly y: number
}
/** From the left to the right, as a chamber is seen from the chair. */
const SEATS: readonly Seat[] = ROWS.flatMap((count, row) => {
  const radius = 62 + row * 22
  return Array.from({ length: count }, (_, at) => {
    const angle = Math.PI * (1 - at / (count - 1))
    return { angle, x: CENTRE.x + radius * Math.cos(angle), y: CENTRE.y - radius * Math.sin(angle) }
  })
}).toSorted((a, b) => b.angle - a.angle)

export function House({ risk, isAgreed }: { risk: number; isAgreed: boolean }): JSX.Element {
  const firm = SEATS.length - risk
  const hit = SEATS[isAgreed ? Math.floor(firm / 2) : firm + Math.floor(risk / 2)]
  return (
    <svg class="house" viewBox="0 0 360 188" role="img" aria-label={m.house_label({ risk })}>
      {SEATS.map(({ x, y }, at) => (
        <circle
          key={`${x}/${y}`}
          class={at < firm ? 'house__firm' : 'house__risk'}
          cx={x}
          cy={y}
          r={at < firm ? 6 : 5}
        />
      ))}
      {hit && <circle class="house__hit" cx={hit.x} cy={hit.y} r="10" />}
      <text class="house__figure" x={CENTRE.x} y="150" text-anchor="middle">
        {risk}%
      </text>
      <text x={CENTRE.x} y="170" text-anchor="middle">
        {m.house_risk()}
      </text>
    </svg>
  )
}
