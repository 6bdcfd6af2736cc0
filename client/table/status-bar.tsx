/** The strips under the head: what holds for everything on the page, and through whose eyes an instructor looks. */
import type { JSX } from 'preact'
import { Acts } from '../moves/acts.tsx'
import { isActing } from '../moves/offers.ts'
import { giveBack, lookAtAll } from '../procedures/delegation/taking-over.ts'
import { list } from '../text/format.ts'
import { m } from '../text/m.ts'
import { sentence } from '../text/sentence.ts'
import { Icon } from '../ui/icon.tsx'
import { partyName } from './names.ts'
import { board, eyes, isInSeat, isInstructor, isReadOnly, isTakenOver, link, seen } from './table.ts'

/** Why nothing, or little, can be done here just now, the gravest alone; the buttons that are off point to it. */
function standing(): readonly [icon: string, text: string] | undefined {
  const at = board.value
  if (link.value === 'reconnecting' || (link.value === 'connecting' && at)) return ['offline', m.reconnecting()]
  if (at?.pausedAt) return ['pause', m.paused_note()]
  const seat = at?.seats.get(seen.value)
  if (isReadOnly.value || at?.phase !== 'talks' || !seat) return undefined
  if (['confirmed', 'final'].includes(seat.withdrawal)) return ['people', sentence('refusals.DEL-3/withdrawn')]
  if (!isActing.value)
    return ['people', isTakenOver.value ? sentence('refusals.OBS-1/seat-taken-over') : m.you_advise()]
  return seat.inRoom ? undefined : ['people', m.outside_note()]
}

function Eyes(): JSX.Element {
  const party = partyName(eyes.value)
  return (
    <div class="strip strip--eyes" role="status">
      <Icon name="eye" />
      <span>{isInSeat.value ? m.acting_in_seat({ party }) : m.through_eyes({ party })}</span>
      <Acts of={[isInSeat.value && { ask: () => giveBack(eyes.value), label: m.give_back() }]}>
        <button class="btn btn--quiet" type="button" onClick={lookAtAll}>
          {m.back_to_own_view()}
        </button>
      </Acts>
    </div>
  )
}

/** The seats that an instructor took over, and does not look through just now. */
function Held(): JSX.Element | null {
  const at = board.value
  const held = at?.phase === 'over' ? [] : [...(at?.seats.values() ?? [])].filter(({ instructor }) => instructor)
  if (!isInstructor.value || held.length === 0) return null
  return (
    <div class="strip strip--eyes" role="status">
      <Icon name="people" />
      <span>{m.seats_held({ parties: list(held.map(({ id }) => partyName(id))) })}</span>
    </div>
  )
}

export function Strip(): JSX.Element {
  const [icon, text] = standing() ?? []
  return (
    <>
      {icon && (
        <div class="strip" id="strip" role="status">
          <Icon name={icon} />
          <span>{text}</span>
        </div>
      )}
      {eyes.value ? <Eyes /> : <Held />}
    </>
  )
}
