/** One half of an offer to be filled in: a question a row, its answer to choose, and what that is worth to us beside it. */
import type { JSX } from 'preact'
import { optionLabel, optionsOf, questionTitle } from '../../table/words/names.ts'
import { m } from '../../text/m.ts'
import { DealSide, figure, QuestionName } from './deal.tsx'

/** question → option, in the order in which they were added */
export type Half = Readonly<Record<string, string>>

/** A half of a direct proposal (OFR-1). */
const AT_MOST = 4

interface HalfProps {
  title: string
  first?: boolean
  id: string
  half: Half
  /** Questions that may be added. */
  free: readonly string[]
  /** The answer with which a question is added. */
  startOf: (question: string) => string
  onHalf: (half: Half) => void
  atMost?: number
}

export function HalfFields({
  title,
  first = false,
  id,
  half,
  free,
  startOf,
  onHalf,
  atMost = AT_MOST,
}: HalfProps): JSX.Element {
  const without = (question: string): Half => Object.fromEntries(Object.entries(half).filter(([q]) => q !== question))
  return (
    <DealSide title={title} first={first}>
      {Object.entries(half).map(([question, option]) => (
        <div class="deal__row" key={question}>
          <label class="field deal__q">
            <QuestionName of={question} />
            <select
              id={`${id}-${question}`}
              value={option}
              onChange={({ currentTarget: { value } }) =>
                onHalf(value === '' ? without(question) : { ...half, [question]: value })
              }
            >
              {optionsOf(question).map((o) => (
                <option key={o} value={o}>
                  {optionLabel(question, o)}
                </option>
              ))}
              <option value="">{m.take_out()}</option>
            </select>
          </label>
          <p class="deal__fig">{figure(question, option)}</p>
        </div>
      ))}
      {Object.keys(half).length < atMost && free.length > 0 && (
        <div class="field">
          <label for={`${id}-add`}>{m.add_question()}</label>
          <select
            id={`${id}-add`}
            value=""
            onChange={({ currentTarget: { value } }) => value && onHalf({ ...half, [value]: startOf(value) })}
          >
            <option value="" />
            {free.map((question) => (
              <option key={question} value={question}>
                {questionTitle(question)}
              </option>
            ))}
          </select>
        </div>
      )}
    </DealSide>
  )
}
