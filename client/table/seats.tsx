/** Who sits where, and whether they are here. */
import type { JSX } from 'preact'
import type { BoardSeat } from '../../shared/engine/procedures/delegation/view.ts'
import { isolated } from '../text/isolated.ts'
import { m } from '../text/m.ts'
import { Chip } from '../ui/chip.tsx'
import { Section } from '../ui/section.tsx'
import { plenary } from './bodies.ts'
import { partyNameYou } from './names.ts'
import { board, scenario, seen } from './table.ts'
import './seats.css'

/** Whether its state has left the negotiation; of one that has only announced it nothing is shown (DEL-3). */
export const hasLeft = (seat: BoardSeat | undefined): boolean =>
  seat?.withdrawal === 'confirmed' || seat?.withdrawal === 'final'

/** What is said of a seat: its people, or why nobody is there. */
export function seatSays(seat: BoardSeat | undefined): string {
  if (!seat) return m.seat_free()
  if (hasLeft(seat)) return m.seat_withdrawn()
  const names = isolated(seat.names)
  const other = seat.instructor ? m.instructor_acts() : seat.bot ? m.seat_bot() : ''
  const who = [names, other].filter(Boolean).join(', ') || m.seat_free()
  if (!seat.inRoom) return `${who}, ${m.out_of_room()}`
  if (seat.names && !seat.present && !other) return `${who}, ${m.away()}`
  return who
}

const Seats = (): JSX.Element => (
  <ul class="seats">
    {scenario.value?.parties.map((party) => {
      const seat = board.value?.seats.get(party.id)
      return (
        <li class="lead" key={party.id}>
          <Chip party={party} named away={!seat?.present && !seat?.bot} you={party.id === seen.value} />{' '}
          <span>{partyNameYou(party.id)}</span>
          <i />
          <span class="note">
            {seatSays(seat)}
            {plenary.value?.chair === party.id && `, ${m.chair()}`}
          </span>
        </li>
      )
    })}
  </ul>
)

export const SeatsPanel = (): JSX.Element => (
  <Section id="seats" title={m.who_sits_where()}>
    <Seats />
  </Section>
)
