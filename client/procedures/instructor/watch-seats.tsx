/**
 * The seats as the instructor sees them: presence, people, and what can be done with each. Unfolding one shows what stands
 * on its desk: value against reservation, and who may be reassigned.
 */
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import type { BoardSeat } from '../../../shared/engine/procedures/delegation/view.ts'
import type { Party } from '../../../shared/scenario/schema.ts'
import { Acts, type Wish } from '../../moves/acts.tsx'
import { m } from '../../paraglide/messages.js'
import { SeatSays } from '../../table/seats/seats.tsx'
import { board, deskOf, scenario, unfolded } from '../../table/state/table.ts'
import { partyName } from '../../table/words/names.ts'
import { points } from '../../text/format.ts'
import { Chip } from '../../ui/chip.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Section } from '../../ui/section.tsx'
import { giveBack, lookThrough, takeSeat } from '../delegation/taking-over.ts'
import { Forgetting, Muting, Newcomers, Reassign } from './seat-forms.tsx'
import './watch.css'

/** What is rarely done with a seat. */
function moreActs(party: string, seat: BoardSeat | undefined): Wish[] {
  const isHeld = seat?.bot || seat?.instructor
  const wishes: readonly (Wish | false)[] = [
    !seat?.instructor &&
      board.value?.phase !== 'over' && {
        command: { type: 'take-over', party },
        label: m.take_over(),
        quiet: true,
        after: () => takeSeat(party),
      },
    !isHeld && { command: { type: 'seat-bot', party }, label: m.seat_a_bot(), quiet: true },
    seat?.bot === true && { command: { type: 'release-bot', party }, label: m.release_bot(), quiet: true },
    seat?.withdrawal === 'confirmed' && { command: { type: 'undo-withdrawal', party }, label: m.undo_withdrawal() },
  ]
  return wishes.filter((wish) => wish !== false)
}

/** When one seat is unfolded the one before it folds, and may say so later. */
function unfold(party: string, isOpen: boolean): void {
  if (isOpen) unfolded.value = party
  else if (unfolded.peek() === party) unfolded.value = ''
}

function Seat({ party }: { party: Party }): JSX.Element {
  const seat = board.value?.seats.get(party.id)
  const own = deskOf(party.id)
  const isTaken = seat?.instructor && board.value?.phase !== 'over'
  const more = moreActs(party.id, seat)
  return (
    <li class="watch-seat">
      <p class="watch-seat__head">
        <Chip party={party} named away={!seat?.present && !seat?.bot} /> <b>{partyName(party.id)}</b>
      </p>
      <p class="note">
        <SeatSays of={seat} />
      </p>
      <Acts
        of={[
          {
            run: () => lookThrough(party.id),
            label: isTaken ? m.act_in_seat() : m.see_through_seat(),
            icon: isTaken ? 'people' : 'eye',
            quiet: true,
          },
          Boolean(isTaken) && {
            ask: () => giveBack(party.id),
            label: m.give_back(),
            quiet: true,
          },
        ]}
      />
      {(more.length > 0 || seat?.names || board.value?.phase !== 'lobby') && (
        <Disclosure isAct title={m.more_acts()} name="seats" onFold={(isOpen) => unfold(party.id, isOpen)}>
          {own && board.value?.phase !== 'lobby' && (
            <p class="note">
              {m.value_against({ value: points(own.value), reservation: points(own.reservation) })}
              {own.value < own.reservation && ` ${m.below_by_agreed()}`}
            </p>
          )}
          <Newcomers party={party.id} />
          <Acts of={more} />
          <Reassign party={party.id} />
          <Muting party={party.id} />
          <Forgetting party={party.id} />
        </Disclosure>
      )}
    </li>
  )
}

const Lock = (): JSX.Element => {
  const locked = board.value?.seatsLocked === true
  return (
    <Acts
      of={[
        {
          command: { type: 'lock-seats', locked: !locked },
          label: locked ? m.unlock_seats() : m.lock_seats(),
          quiet: true,
        },
      ]}
    />
  )
}

export function WatchSeats(): JSX.Element {
  useEffect(() => () => unfold(unfolded.peek(), false), [])
  return (
    <Section id="seats" title={m.seats()}>
      <ul>
        {scenario.value?.parties.map((party) => (
          <Seat key={party.id} party={party} />
        ))}
      </ul>
      <Lock />
    </Section>
  )
}
