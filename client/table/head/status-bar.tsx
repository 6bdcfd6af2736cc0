/** The strips under the head: what holds for everything on the page, then those of the procedures. */
import type { JSX } from 'preact'
import { isActing } from '../../moves/offers.ts'
import { tryNow } from '../../net/table.ts'
import { m } from '../../text/m.ts'
import { sentence } from '../../text/sentence.ts'
import { Icon } from '../../ui/icon.tsx'
import { PROCEDURES } from '../panels/registry.ts'
import { hasLeft } from '../seats/seats.tsx'
import { board, hindrance, isReadOnly, isTakenOver, link, seen } from '../state/table.ts'
import { hinderedBy } from './coming-back.ts'
import './status-bar.css'

/** Why nothing, or little, can be done here just now, the gravest alone; the buttons that are off point to it. */
function standing(): readonly [icon: string, text: string] | undefined {
  const at = board.value
  if (link.value === 'reconnecting' || (link.value === 'connecting' && at))
    return ['offline', hinderedBy() || m.reconnecting()]
  if (at?.stoppedFor === 'paused') return ['pause', m.paused_note()]
  const seat = at?.seats.get(seen.value)
  if (isReadOnly.value || at?.phase !== 'talks' || !seat) return undefined
  if (hasLeft(seat)) return ['people', sentence('refusals.DEL-3/withdrawn')]
  if (!isActing.value)
    return ['people', isTakenOver.value ? sentence('refusals.OBS-1/seat-taken-over') : m.you_advise()]
  return seat.inRoom ? undefined : ['people', m.outside_note()]
}

export function Strips(): JSX.Element {
  const [icon, text] = standing() ?? []
  return (
    <>
      {icon && (
        <div class="strip" id="strip" role="status">
          <Icon name={icon} />
          <span>{text}</span>
          {hindrance.value && (
            <button class="btn btn--quiet" type="button" onClick={tryNow}>
              {m.retry()}
            </button>
          )}
        </div>
      )}
      {PROCEDURES.map(({ id, Strip }) => Strip && <Strip key={id} />)}
    </>
  )
}
