/** The seats as the instructor sees them: presence, people, value against reservation, and what can be done with each. */
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Party } from '../../shared/scenario/schema.ts'
import { partyName } from '../state/names.ts'
import { board, desks, scenario } from '../state/table.ts'
import { giveBack, lookThrough } from '../state/taking-over.ts'
import { roleName } from '../state/words.ts'
import { points } from '../text/format.ts'
import { m } from '../text/m.ts'
import { Acts } from './acts.tsx'
import { Chip } from './chip.tsx'
import { Fold } from './fold.tsx'
import { seatSays } from './seats.tsx'
import { Section } from './section.tsx'
import './people.css'

function Reassign({ party }: { party: string }): JSX.Element | null {
  const people = [...(desks.value.get(party)?.people.values() ?? [])].filter((p) => !p.bot && p.role !== 'instructor')
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

function Seat({ party }: { party: Party }): JSX.Element {
  const seat = board.value?.seats.get(party.id)
  const own = desks.value.get(party.id)
  return (
    <li class="watch-seat">
      <p class="watch-seat__head">
        <Chip party={party} named away={!seat?.present && !seat?.bot} /> <b>{partyName(party.id)}</b>
      </p>
      <p class="note">
        {seatSays(seat)}
        {board.value?.chair === party.id && `, ${m.chair()}`}
      </p>
      {own && board.value?.phase !== 'lobby' && (
        <p class="note">
          {m.value_against({ value: points(own.value), reservation: points(own.reservation) })}
          {own.value < own.reservation && ` ${m.below_limit()}`}
        </p>
      )}
      <Acts
        of={[
          {
            run: () => lookThrough(party.id),
            label: seat?.instructor ? m.act_in_seat() : m.see_through_seat(),
            icon: seat?.instructor ? 'people' : 'eye',
            quiet: true,
          },
          Boolean(seat?.instructor) && {
            ask: () => giveBack(party.id),
            label: m.give_back(),
            quiet: true,
          },
        ]}
      />
      <Fold isAct title={m.more_acts()}>
        <Acts
          of={[
            !seat?.instructor && {
              command: { type: 'take-over', party: party.id },
              label: m.take_over(),
              quiet: true,
              after: () => lookThrough(party.id),
            },
            !seat?.bot &&
              !seat?.instructor && {
                command: { type: 'seat-bot', party: party.id },
                label: m.seat_a_bot(),
                quiet: true,
              },
            Boolean(seat?.bot) && {
              command: { type: 'release-bot', party: party.id },
              label: m.release_bot(),
              quiet: true,
            },
            seat?.withdrawal === 'confirmed' && {
              command: { type: 'undo-withdrawal', party: party.id },
              label: m.undo_withdrawal(),
            },
          ]}
        />
        <Reassign party={party.id} />
      </Fold>
    </li>
  )
}

export const WatchSeats = (): JSX.Element => (
  <Section id="seats" title={m.seats()} panel="brief">
    <ul>
      {scenario.value?.parties.map((party) => (
        <Seat key={party.id} party={party} />
      ))}
    </ul>
  </Section>
)
