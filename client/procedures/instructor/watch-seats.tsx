/**
 * The seats as the instructor sees them: presence, people, and what can be done with each. Unfolding one shows what stands
 * on its desk: value against reservation, and who may be reassigned.
 */
import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { BoardSeat, DeskPerson } from '../../../shared/engine/procedures/delegation/view.ts'
import type { Party } from '../../../shared/scenario/schema.ts'
import { act } from '../../moves/act.ts'
import { Acts, type Wish } from '../../moves/acts.tsx'
import { m } from '../../paraglide/messages.js'
import { SeatSays } from '../../table/seats/seats.tsx'
import { board, deskOf, scenario, unfolded } from '../../table/state/table.ts'
import { roleName } from '../../table/words/closed-lists.ts'
import { partyName } from '../../table/words/names.ts'
import { points } from '../../text/format.ts'
import { isolated } from '../../text/isolated.ts'
import { Chip } from '../../ui/chip.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Hold } from '../../ui/hold.tsx'
import { Section } from '../../ui/section.tsx'
import { giveBack, lookThrough, takeSeat } from '../delegation/taking-over.ts'
import './watch.css'

const delegatesOf = (party: string): DeskPerson[] =>
  [...(deskOf(party)?.people.values() ?? [])].filter((p) => !p.bot && p.role !== 'instructor')

function Reassign({ party }: { party: string }): JSX.Element | null {
  const people = delegatesOf(party)
  const [person, setPerson] = useState('')
  const [to, setTo] = useState(party)
  const [role, setRole] = useState<'head' | 'deputy' | 'expert'>('head')
  const chosen = people.find((p) => p.id === person) ?? people[0]
  if (!chosen) return null
  return (
    <div>
      <div class="field">
        <label for={`who-${party}`}>{m.who()}</label>
        <select id={`who-${party}`} value={chosen.id} onChange={(event) => setPerson(event.currentTarget.value)}>
          {people.map((p) => (
            <option key={p.id} value={p.id}>
              {p.name}
            </option>
          ))}
        </select>
        <label for={`to-${party}`}>{m.to_which_seat()}</label>
        <select id={`to-${party}`} value={to} onChange={(event) => setTo(event.currentTarget.value)}>
          {scenario.value?.parties.map((p) => (
            <option key={p.id} value={p.id}>
              {partyName(p.id)}
            </option>
          ))}
        </select>
        <label for={`role-${party}`}>{m.as_whom()}</label>
        <select
          id={`role-${party}`}
          value={role}
          onChange={(event) => setRole(event.currentTarget.value as typeof role)}
        >
          {(['head', 'deputy', 'expert'] as const).map((r) => (
            <option key={r} value={r}>
              {roleName(r)}
            </option>
          ))}
        </select>
      </div>
      <Acts of={[{ command: { type: 'reassign', person: chosen.id, party: to, role }, label: m.reassign() }]} />
    </div>
  )
}

/** Who talks so that others cannot is muted (CHN-6). */
const Muting = ({ party }: { party: string }): JSX.Element => (
  <Acts
    of={delegatesOf(party).map(({ id, name, muted }) => ({
      command: { type: 'mute-person', person: id, muted: !muted },
      label: (muted ? m.unmute_person : m.mute_person)({ name: isolated(name) }),
      quiet: true,
    }))}
  />
)

/** The words and the name of a person are deleted (DEL-5). It cannot be taken back. */
const Forgetting = ({ party }: { party: string }): JSX.Element => (
  <>
    {delegatesOf(party).map(({ id, name }) => (
      <Disclosure isAct key={id} title={m.delete_words({ name: isolated(name) })}>
        <p class="note">{m.delete_words_note()}</p>
        <Hold
          label={m.delete_words({ name: isolated(name) })}
          onDone={() => void act({ type: 'forget-person', person: id })}
        />
      </Disclosure>
    ))}
  </>
)

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

/** Who waits for the consent of a delegation that we look at; the instructor may give it instead (DEL-4). */
function Newcomers({ party }: { party: string }): JSX.Element {
  return (
    <>
      {[...(deskOf(party)?.newcomers.values() ?? [])].map(({ id, name, role }) => (
        <div key={id}>
          <p>{m.newcomer_asks({ name: isolated(name), role: roleName(role) })}</p>
          <Acts
            of={[
              { command: { type: 'rule-on-newcomer', person: id, admit: true }, label: m.let_in() },
              { command: { type: 'rule-on-newcomer', person: id, admit: false }, label: m.turn_away(), quiet: true },
            ]}
          />
        </div>
      ))}
    </>
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
