/** The strip of an instructor who looks through the eyes of a seat, or holds some that it took over (OBS-1). */
import type { JSX } from 'preact'
import { Acts } from '../../moves/acts.tsx'
import { board, eyes, isInSeat, isInstructor } from '../../table/state/table.ts'
import { partyName } from '../../table/words/names.ts'
import { list } from '../../text/format.ts'
import { m } from '../../text/m.ts'
import { Icon } from '../../ui/icon.tsx'
import { giveBack, lookAtAll } from './taking-over.ts'

function Through(): JSX.Element {
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

export const EyesStrip = (): JSX.Element => (eyes.value ? <Through /> : <Held />)
