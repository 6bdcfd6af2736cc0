/** Rates any combination for ourselves: what would it be worth if this were the whole agreement and all signed it? */
import type { JSX } from 'preact'
import { agreedSoFar } from '../../shared/engine/scoring/agreement.ts'
import { type Side, worthNow, worthOf } from '../../shared/engine/scoring/deal.ts'
import { asEstimated } from '../../shared/engine/scoring/interests.ts'
import { questionValue } from '../../shared/engine/scoring/value.ts'
import { walkAwayValue } from '../../shared/engine/scoring/walk-away.ts'
import { draft } from '../table/state/drafts.ts'
import { questions } from '../table/state/table.ts'
import { optionLabel, optionsOf, questionTitle } from '../table/words/names.ts'
import { points } from '../text/format.ts'
import { m } from '../text/m.ts'
import { Disclosure } from '../ui/disclosure.tsx'
import { Scale } from './scale.tsx'
import { side } from './side.ts'

/** What is not chosen stays outside: it begins at the walk-away value (SCR-5). */
const OUTSIDE = ''
type Choice = Readonly<Record<string, string>>
const NONE: Choice = {}
const chosenIn = (choice: Choice): Choice => Object.fromEntries(Object.entries(choice).filter(([, o]) => o !== OUTSIDE))

/** What is agreed so far, as it would bind us. */
const agreedNow = ({ agreement, party }: Side): Choice =>
  Object.fromEntries(Object.entries(agreedSoFar(agreement, party)).flatMap(([q, o]) => (o ? [[q, o]] : [])))

export function Calculator(): JSX.Element | null {
  const choice = draft('calculator', NONE)
  const own = side.value
  if (!own) return null
  // Here and nowhere else our own scores of new wording count (TXT-3).
  const ours = { ...own, interests: asEstimated(own.interests) }
  const value = worthOf(ours, chosenIn(choice.value))
  const reservation = walkAwayValue(ours)
  return (
    <Disclosure class="calc" title={m.calculator()}>
      <p class="calc__value" role="status">
        {m.calculator_value({ value: points(value), reservation: points(reservation) })}
      </p>
      <Scale from={worthNow(ours)} to={value} reservation={reservation} />
      {questions.value.map((q) => (
        <div class="field calc__row" key={q.id}>
          <label for={`calc-${q.id}`}>
            {questionTitle(q.id)} <span class="muted">({ours.interests.weights[q.id] ?? 0})</span>
          </label>
          <select
            id={`calc-${q.id}`}
            value={choice.value[q.id] ?? OUTSIDE}
            onChange={(event) => {
              choice.value = { ...choice.value, [q.id]: event.currentTarget.value }
            }}
          >
            <option value={OUTSIDE}>
              {m.outside_document()}: {questionValue(ours.interests, q.id, undefined)}
            </option>
            {optionsOf(q.id).map((o) => (
              <option key={o} value={o}>
                {optionLabel(q.id, o)}: {questionValue(ours.interests, q.id, o)}
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
            choice.value = agreedNow(ours)
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
