/** Our secret instructions, folded: a neighbour may see the screen. On a phone they show only while held or pressed open. */
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Interests } from '../../shared/engine/scoring/interests.ts'
import { riskOf } from '../../shared/engine/scoring/risk.ts'
import { walkAwayValue } from '../../shared/engine/scoring/walk-away.ts'
import { draft } from '../table/state/drafts.ts'
import { brief } from '../table/state/table.ts'
import { questionOf, questionTitle } from '../table/words/names.ts'
import { points } from '../text/format.ts'
import { tx } from '../text/lang.ts'
import { m } from '../text/m.ts'
import { Icon } from '../ui/icon.tsx'
import { useTabOf } from '../ui/section.tsx'
import { Empty } from '../ui/states.tsx'
import { Calculator } from './calculator.tsx'
import { side } from './side.ts'
import '../ui/private.css'
import { printing } from '../ui/printing.ts'
import './brief.css'

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

function Contents(): JSX.Element | null {
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

/** What the others seem to want: ours alone, kept in this browser (CON-1). */
function Notes(): JSX.Element {
  const text = draft('notes', '')
  return (
    <div class="field notes">
      <label for="notes">{m.own_notes()}</label>
      <textarea
        id="notes"
        rows={4}
        value={text.value}
        onInput={(event) => {
          text.value = event.currentTarget.value
        }}
      />
      <span class="note">{m.own_notes_note()}</span>
    </div>
  )
}

export function Brief(): JSX.Element {
  const [open, setOpen] = useState(false)
  const [held, setHeld] = useState(false)
  return (
    <section class="brief-panel" data-panel={useTabOf()} aria-labelledby="h-brief">
      <div class="private">
        <div class="brief__head">
          <Icon name="lock" />
          <h2 id="h-brief">{m.brief()}</h2>
          <button class="btn btn--quiet" type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? m.hide() : m.show()}
          </button>
        </div>
        {!open && (
          <button
            class="btn brief__hold"
            type="button"
            onPointerDown={() => setHeld(true)}
            onPointerUp={() => setHeld(false)}
            onPointerLeave={() => setHeld(false)}
            onPointerCancel={() => setHeld(false)}
            onContextMenu={(event) => event.preventDefault()}
            onClick={(event) => event.detail === 0 && setOpen(true)}
          >
            <Icon name="eye" />
            {m.hold_to_see()}
          </button>
        )}
        {(open || held || printing.value) && <Contents />}
      </div>
      {!open && <p class="note brief__note">{m.brief_closed()}</p>}
      {open && <Notes />}
    </section>
  )
}
