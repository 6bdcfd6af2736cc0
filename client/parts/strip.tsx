/** The strip under the head: what holds for everything on the page. One at a time, the gravest first. */
import type { JSX } from 'preact'
import { partyName } from '../state/names.ts'
import { isActing } from '../state/offers.ts'
import { board, eyes, link, seen } from '../state/table.ts'
import { m } from '../text/m.ts'
import { sentence } from '../text/sentence.ts'
import { Icon } from './icon.tsx'

/** Why nothing, or little, can be done here just now; the buttons that are off point to it. */
function standing(): readonly [icon: string, text: string] | undefined {
  const at = board.value
  if (link.value === 'reconnecting' || (link.value === 'connecting' && at)) return ['offline', m.reconnecting()]
  if (at?.pausedAt) return ['pause', m.paused_note()]
  const seat = at?.seats.get(seen.value)
  if (eyes.value || at?.phase !== 'talks' || !seat) return undefined
  if (['confirmed', 'final'].includes(seat.withdrawal)) return ['people', sentence('refusals.DEL-3/withdrawn')]
  if (!isActing.value) return ['people', m.you_advise()]
  return seat.inRoom ? undefined : ['people', m.outside_note()]
}

export function Strip(): JSX.Element | null {
  const [icon, text] = standing() ?? []
  if (icon) {
    return (
      <div class="strip" id="strip" role="status">
        <Icon name={icon} />
        <span>{text}</span>
      </div>
    )
  }
  if (eyes.value) {
    return (
      <div class="strip strip--eyes" role="status">
        <Icon name="eye" />
        <span>{m.through_eyes({ party: partyName(eyes.value) })}</span>
        <button
          class="btn btn--quiet"
          type="button"
          onClick={() => {
            eyes.value = ''
          }}
        >
          {m.back_to_own_view()}
        </button>
      </div>
    )
  }
  return null
}
