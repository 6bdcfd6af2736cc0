/** The years as a line of periods: which are over, which is on, and what falls due of us in each. */
import type { JSX } from 'preact'
import { unlist } from '../../../shared/engine/kernel/text-lists.ts'
import { board, seen } from '../../table/state/table.ts'
import { tx } from '../../text/lang.ts'
import { sentence } from '../../text/sentence.ts'
import { Icon } from '../../ui/icon.tsx'
import { calendarTitle, doneName, terms } from './names.ts'
import './calendar.css'

export function Line(): JSX.Element {
  const over = unlist(board.value?.periodsOver ?? '')
  const own = [...(board.value?.duties.values() ?? [])].filter(({ party }) => party === seen.value)
  return (
    <ol class="years" aria-label={sentence('years.line')}>
      {terms()?.periods.map(({ id, title }) => {
        const isNow = board.value?.period === id
        return (
          <li key={id} aria-current={isNow ? 'step' : undefined} class={over.includes(id) ? 'years--over' : ''}>
            <strong>
              {over.includes(id) && <Icon name="check" />} {tx(title)}
            </strong>
            {own
              .filter(({ period }) => period === id)
              .map(({ id: duty, obligation, how }) => (
                <span key={duty} class="note">
                  {calendarTitle(obligation)}: {doneName(how)}
                </span>
              ))}
          </li>
        )
      })}
    </ol>
  )
}
