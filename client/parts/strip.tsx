/** The strip under the head: reconnecting, paused, looking through another's eyes. One at a time, the gravest first. */
import type { JSX } from 'preact'
import { partyName } from '../state/names.ts'
import { board, eyes, link } from '../state/table.ts'
import { m } from '../text/m.ts'
import { Icon } from './icon.tsx'

export function Strip(): JSX.Element | null {
  if (link.value === 'reconnecting' || (link.value === 'connecting' && board.value)) {
    return (
      <div class="strip" id="strip" role="status">
        <Icon name="offline" />
        <span>{m.reconnecting()}</span>
      </div>
    )
  }
  if (board.value?.pausedAt) {
    return (
      <div class="strip" id="strip" role="status">
        <Icon name="pause" />
        <span>{m.paused_note()}</span>
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
