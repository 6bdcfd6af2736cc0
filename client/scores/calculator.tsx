/** Rates any combination for ourselves: what would it be worth if this were the whole agreement and all signed it? */
import type { JSX } from 'preact'
import { LEFT_OPEN } from '../../shared/scenario/left-open.ts'
import { draft } from '../table/drafts.ts'
import { optionLabel, questionTitle } from '../table/names.ts'
import { agenda, brief, desk, scenario } from '../table/table.ts'
import { points } from '../text/format.ts'
import { m } from '../text/m.ts'
import { Disclosure } from '../ui/disclosure.tsx'
import { ownValueOf } from './outcome-after.ts'
import { Scale } from './scale.tsx'

type Choice = Readonly<Record<string, string>>
const NONE: Choice = {}

export function Calculator(): JSX.Element | null {
  const choice = draft('calculator', NONE)
  const b = brief.value
  if (!b) return null
  const questions = scenario.value?.questions ?? []
  const outcome = (chosen: Choice) => Object.fromEntries(questions.map((q) => [q.id, chosen[q.id] ?? LEFT_OPEN]))
  const agreed = Object.fromEntries(agenda.value.filter((q) => q.agreed).map((q) => [q.id, q.agreed]))
  const value = ownValueOf(outcome(choice.value)) ?? 0
  const reservation = desk.value?.reservation ?? b.reservation
  return (
    <Disclosure class="calc" title={m.calculator()}>
      <p class="calc__value" role="status">
        {m.calculator_value({ value: points(value), reservation: points(reservation) })}
      </p>
      <Scale from={desk.value?.value ?? value} to={value} reservation={reservation} />
      {questions.map((q) => (
        <div class="field calc__row" key={q.id}>
          <label for={`calc-${q.id}`}>
            {questionTitle(q.id)} <span class="muted">({b.weights[q.id] ?? 0})</span>
          </label>
          <select
            id={`calc-${q.id}`}
            value={choice.value[q.id] ?? LEFT_OPEN}
            onChange={(event) => {
              choice.value = { ...choice.value, [q.id]: event.currentTarget.value }
            }}
          >
            {[...q.options.map((o) => o.id), LEFT_OPEN].map((o) => (
              <option key={o} value={o}>
                {optionLabel(q.id, o)}: {b.values[q.id]?.[o] ?? 0}
              </option>
            ))}
          </select>
        </div>
      ))}
      <div class="btns">
        <button
          class="btn btn--quiet"
          type="button"
          onClick={() => {
            choice.value = agreed
          }}
        >
          {m.take_agreed()}
        </button>
        <button
          class="btn btn--quiet"
          type="button"
          onClick={() => {
            choice.value = NONE
          }}
        >
          {m.clear()}
        </button>
      </div>
    </Disclosure>
  )
}
