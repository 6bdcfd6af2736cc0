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

type Line = readonly [icon: string, text: string]

/** Why nothing, or little, can be done by our seat, whether or not the table stands still. */
function ofSeat(): Line | undefined {
  const at = board.value
  const seat = at?.seats.get(seen.value)
  if (isReadOnly.value || at?.phase !== 'talks' || !seat) return undefined
  if (hasLeft(seat)) return ['people', sentence('refusals.DEL-3/withdrawn')]
  if (!isActing.value)
    return ['people', isTakenOver.value ? sentence('refusals.OBS-1/seat-taken-over') : m.you_advise()]
  return seat.inRoom ? undefined : ['people', m.outside_note()]
}

/** Why nothing can be done here just now; the buttons that are off point to it. Without a connection nobody knows the rest. */
function standing(): readonly Line[] {
  const at = board.value
  if (link.value === 'reconnecting' || (link.value === 'connecting' && at))
    return [['offline', hinderedBy() || m.reconnecting()]]
  const paused: Line | false = at?.stoppedFor === 'paused' && ['pause', m.paused_note()]
  return [paused, ofSeat()].filter((line) => Boolean(line)) as Line[]
}

export function Strips(): JSX.Element {
  const lines = standing()
  return (
    <div class="strips">
      {lines.length > 0 && (
        <div class="strips__own" id="strip">
          {lines.map(([icon, text]) => (
            <div class="strip" role="status" key={icon}>
              <Icon name={icon} />
              <span>{text}</span>
              {hindrance.value && (
                <button class="btn btn--quiet" type="button" onClick={tryNow}>
                  {m.retry()}
                </button>
              )}
            </div>
          ))}
        </div>
      )}
      {PROCEDURES.map(({ id, Strip }) => Strip && <Strip key={id} />)}
    </div>
  )
}
