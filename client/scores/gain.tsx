/** Our own value now and after: «46 → 58 (+12)», on a scale with the reservation value where there is room. Private. */
import type { JSX } from 'preact'
import { desk } from '../table/state/table.ts'
import { change, points } from '../text/format.ts'
import { m } from '../text/m.ts'
import { Icon } from '../ui/icon.tsx'
import { PrivateTag } from '../ui/private.tsx'
import { Scale } from './scale.tsx'

interface GainProps {
  /** Our value now, unless it says from where. */
  before?: number
  after: number
  scale?: boolean
  /** What would have to happen; «Қабылданса, сіздің ұпайыңыз:» by default. */
  label?: string
}

export function Gain({ before, after, scale, label = m.if_adopted_score() }: GainProps): JSX.Element | null {
  const mine = desk.value
  if (!mine) return null
  const from = before ?? mine.value
  return (
    <div class={`private${scale ? '' : ' private--line'}`}>
      <PrivateTag />
      <p>
        {label}{' '}
        <span class="nowrap">
          {points(from)} <Icon name="arrow" />
          <span class="vh">{m.and_then()}</span> <b>{points(after)}</b> ({change(from, after)})
        </span>
      </p>
      {scale && <Scale from={from} to={after} reservation={mine.reservation} />}
    </div>
  )
}
