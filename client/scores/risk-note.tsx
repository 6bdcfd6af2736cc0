/** The risk at home in words: which red lines the document crosses, and what that may cost (TRT-3). */
import type { JSX } from 'preact'
import { crossedRedLines, riskAtHome, riskOf } from '../../shared/engine/scoring/risk.ts'
import { tx } from '../text/lang.ts'
import { m } from '../text/m.ts'
import { side } from './side.ts'
import './risk.css'

interface RiskProps {
  document: string
  /** The question that we are about to reserve, or ''. */
  reserved: string
  /** Whether a parliament will be asked at all. */
  ratified: boolean
}

export function Risk({ document, reserved, ratified }: RiskProps): JSX.Element | null {
  const ours = side.value
  if (!ratified) return <p class="small">{m.no_parliament()}</p>
  if (!ours) return null
  const lines = crossedRedLines(ours, document, reserved || undefined)
  if (lines.length === 0) return <p class="small">{m.no_red_line()}</p>
  return (
    <>
      <p>
        <b>{m.risk_at_home({ risk: riskAtHome(ours, document, reserved || undefined) })}</b>
      </p>
      <ul class="small risks">
        {lines.map((line) => (
          <li key={line.id}>
            {tx(line.text)} <span class="muted">{m.risk_is({ risk: riskOf(ours.interests, line) })}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
