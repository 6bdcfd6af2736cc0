/** Who sits where, and whether they are here. */
import type { JSX } from 'preact'
import type { BoardSeat } from '../../../shared/engine/procedures/delegation/view.ts'
import { m } from '../../text/m.ts'
import { Chip } from '../../ui/chip.tsx'
import { Names } from '../../ui/names.tsx'
import { Section } from '../../ui/section.tsx'
import { plenary } from '../state/bodies.ts'
import { board, scenario, seen } from '../state/table.ts'
import { partyNameYou } from '../words/names.ts'
import './seats.css'

/** Whether its state has left the negotiation; of one that has only announced it nothing is shown (DEL-3). */
export const hasLeft = (seat: BoardSeat | undefined): boolean =>
  seat?.withdrawal === 'confirmed' || seat?.withdrawal === 'final'

/** What is said of a seat: its people, and how it stands with them; or why nobody is there. */
export function SeatSays({ of: seat }: { of: BoardSeat | undefined }): JSX.Element {
  if (!seat) return <>{m.seat_free()}</>
  if (hasLeft(seat)) return <>{m.seat_withdrawn()}</>
  const names = namesIn(seat)
  const other = seat.instructor ? m.instructor_acts() : seat.bot ? m.seat_bot() : ''
  const isAway = names.length > 0 && !seat.present && !other
  const standing = [
    other || (names.length === 0 && m.seat_free()),
    plenary.value?.chair === seat.id && m.chair(),
    seat.inRoom ? isAway && m.away() : m.out_of_room(),
  ].filter(Boolean)
  return (
    <>
      <Names of={names} />
      {names.length === 1 && standing.length > 0 && ', '}
      {standing.join(', ')}
    </>
  )
}
const namesIn = ({ names }: BoardSeat): string[] => (names === '' ? [] : names.split('\n'))

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
            <SeatSays of={seat} />
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
