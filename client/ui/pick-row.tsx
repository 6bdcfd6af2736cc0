/** One of a few, side by side: pace, temperament, language. */
import type { ComponentChildren, JSX } from 'preact'
import './pick-row.css'

interface PickRowProps<Id extends string> {
  legend: string
  name: string
  of: readonly Id[]
  chosen: Id
  onChoose: (id: Id) => void
  labelOf: (id: Id) => ComponentChildren
}

export const PickRow = <Id extends string>({
  legend,
  name,
  of,
  chosen,
  onChoose,
  labelOf,
}: PickRowProps<Id>): JSX.Element => (
  <fieldset>
    <legend class="label">{legend}</legend>
    <div class="pick-row">
      {of.map((id) => (
        <label key={id}>
          <input type="radio" name={name} value={id} checked={chosen === id} onChange={() => onChoose(id)} />
          <span>{labelOf(id)}</span>
        </label>
      ))}
    </div>
  </fieldset>
)
