/** What our secret instructions hold; fetched when there is time, so that it is there when they are opened. */
import type { JSX } from 'preact'
import type { Interests } from '../../shared/engine/scoring/interests.ts'
import { riskOf } from '../../shared/engine/scoring/risk.ts'
import { walkAwayValue } from '../../shared/engine/scoring/walk-away.ts'
import { brief } from '../table/state/table.ts'
import { questionOf, questionTitle } from '../table/words/names.ts'
import { points } from '../text/format.ts'
import { tx } from '../text/lang.ts'
import { m } from '../text/m.ts'
import { Empty } from '../ui/states.tsx'
import { Calculator } from './calculator.tsx'
import { side } from './side.ts'

function Weights(): JSX.Element {
  const weights = Object.entries(brief.value?.weights ?? {})
    .filter(([q, w]) => w > 0 && questionOf(q) !== undefined)
    .sort((a, b) => b[1] - a[1])
  return (
    <ul class="weights">
      {weights.map(([q, weight]) => (
        <li class="lead" key={q}>
          <span>{questionTitle(q)}</span>
          <i />
          <span>{weight}</span>
        </li>
      ))}
    </ul>
  )
}

export function BriefContents(): JSX.Element | null {
  const b = brief.value
  if (!b) return <Empty>{m.brief_empty()}</Empty>
  const ours = side.value
  const interests: Interests = ours?.interests ?? b
  return (
    <div class="brief">
      <p>{tx(b.introduction)}</p>
      <h3>{m.interests()}</h3>
      <p>{tx(b.interests)}</p>
      <h3>{m.weights()}</h3>
      <Weights />
      <p class="note">{m.weights_note()}</p>
      <h3>{m.red_lines()}</h3>
      <ul class="brief__list">
        {b.redLines.map((line) => (
          <li key={line.id}>
            {tx(line.text)} <span class="muted">{m.risk_is({ risk: riskOf(interests, line) })}</span>
          </li>
        ))}
      </ul>
      <h3>{m.best_alternative()}</h3>
      <p>{tx(b.alternative)}</p>
      <p>{m.reservation_value_is({ value: points(ours ? walkAwayValue(ours) : b.reservation) })}</p>
      <h3>{m.hidden_question()}</h3>
      <p>{tx(b.hiddenQuestion)}</p>
      <h3>{m.advice()}</h3>
      <p>{tx(b.advice)}</p>
      <Calculator />
      <p class="note">{m.invented()}</p>
    </div>
  )
}
