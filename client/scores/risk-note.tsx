/** The risk at home in words: which red lines the document crosses, and what that may cost (TRT-3). */
import type { JSX } from 'preact'
import { tx } from '../text/lang.ts'
import { m } from '../text/m.ts'
import { crossedRedLines, riskAtHome, riskOf } from './risk.ts'
import './risk.css'

interface RiskProps {
  document: string
  reserved?: string
  /** Whether a parliament will be asked at all. */
  ratified: boolean
}

export function Risk({ document, reserved, ratified }: RiskProps): JSX.Element {
  const lines = crossedRedLines(document, reserved)
  if (!ratified) return <p class="small">{m.no_parliament()}</p>
  if (lines.length === 0) return <p class="small">{m.no_red_line()}</p>
  return (
    <>
      <p>
        <b>{m.risk_at_home({ risk: riskAtHome(lines) })}</b>
      </p>
      <ul class="small risks">
        {lines.map((line) => (
          <li key={line.id}>
            {tx(line.text)} <span class="muted">{m.risk_is({ risk: riskOf(line) })}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
