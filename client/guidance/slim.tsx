/** The own score and the limit, in a line. */
import type { JSX } from 'preact'
import { desk } from '../table/state/table.ts'
import { points } from '../text/format.ts'
import { m } from '../text/m.ts'
import { Icon } from '../ui/icon.tsx'

/** Where no act would move it. */
export function Slim(): JSX.Element | null {
  const mine = desk.value
  if (!mine) return null
  return (
    <p class="own own--slim">
      <Icon name="lock" />
      <span>
        <span class="vh">{m.only_you_see()} </span>
        <b>{points(mine.value)}</b>
        <span class="note">{m.limit_is({ value: points(mine.reservation) })}</span>
      </span>
    </p>
  )
}
