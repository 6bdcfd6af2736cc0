/** Our delegation: who sits in it, who acts for the state, and the ways out of the room and of the talks (DEL). */
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { DeskPerson } from '../../../shared/engine/procedures/delegation/view.ts'
import { Acts } from '../../moves/acts.tsx'
import { isOffered } from '../../moves/offers.ts'
import { hasLeft } from '../../table/seats/seats.tsx'
import { deadline } from '../../table/state/now.ts'
import { board, desk, me, seen } from '../../table/state/table.ts'
import { roleName } from '../../table/words/closed-lists.ts'
import { isolated } from '../../text/isolated.ts'
import { m } from '../../text/m.ts'
import { Countdown } from '../../ui/countdown.tsx'
import { Section } from '../../ui/section.tsx'
import './delegation.css'

/** Leaving the talks: the warning, the two steps, and the minute in which the instructor can take it back. */
function Withdrawal(): JSX.Element {
  const [leaving, setLeaving] = useState(false)
  const stay = () => setLeaving(false)
  // Our announcement is on no board: the offer to confirm it tells of it.
  const announced = isOffered('confirm-withdrawal')
  const until = deadline(`undo:${seen.value}`)
  if (hasLeft(board.value?.seats.get(seen.value))) {
    return (
      <div class="withdrawal">
        <p>{m.withdrawn()}</p>
        <Countdown until={until} label={m.instructor_can_undo()} />
      </div>
    )
  }
  if (!announced && !leaving) {
    return (
      <Acts
        of={[{ key: 'announce-withdrawal', run: () => setLeaving(true), label: m.leave_negotiation(), quiet: true }]}
      />
    )
  }
  return (
    <div class="withdrawal">
      <p>{m.withdrawal_warning()}</p>
      <Acts
        of={[
          {
            key: 'announce-withdrawal',
            command: { type: 'announce-withdrawal' },
            label: m.withdraw_step_one(),
            after: stay,
          },
          { key: 'confirm-withdrawal', command: { type: 'confirm-withdrawal' }, label: m.withdraw_step_two() },
          { key: 'cancel-withdrawal', command: { type: 'cancel-withdrawal' }, label: m.stay(), after: stay },
          !announced && { label: m.stay(), run: stay },
        ]}
      />
    </div>
  )
}

const nameOf = ({ id, name, role, bot }: DeskPerson): string =>
  role === 'instructor' || bot
    ? bot
      ? m.role_bot()
      : m.role_instructor()
    : id === me.value?.person
      ? m.name_you({ name: isolated(name) })
      : isolated(name)

/** What a person is here besides its name; of a bot and of the instructor the name says it. */
const standingOf = (p: DeskPerson, acting: string, alone: boolean): string =>
  [
    p.role !== 'instructor' && !p.bot && roleName(p.role),
    p.id === acting && !alone && m.acts_now(),
    !p.present && m.away(),
  ]
    .filter(Boolean)
    .join(', ')

export function Delegation(): JSX.Element | null {
  const mine = desk.value
  if (!mine) return null
  const seat = board.value?.seats.get(seen.value)
  const inRoom = seat?.inRoom === true && !hasLeft(seat)
  return (
    <Section id="delegation" title={m.delegation()}>
      <ul class="people">
        {[...mine.people.values()].map((p) => (
          <li key={p.id} class={p.present ? '' : 'muted'}>
            <b>{nameOf(p)}</b> <span class="note">{standingOf(p, mine.acting, mine.people.size === 1)}</span>
            {isOffered(`show-earlier:${p.id}`) && (
              <Acts
                of={[
                  {
                    key: `show-earlier:${p.id}`,
                    command: { type: 'show-earlier', person: p.id },
                    label: m.show_earlier(),
                    quiet: true,
                  },
                ]}
              />
            )}
            {p.id !== mine.acting && (
              <Acts
                of={[
                  {
                    key: `delegate-powers:${p.id}`,
                    command: { type: 'delegate-powers', person: p.id },
                    label: m.delegate_powers(),
                    quiet: true,
                  },
                ]}
              />
            )}
          </li>
        ))}
      </ul>
      <Acts
        of={[
          { key: 'take-back-powers', command: { type: 'take-back-powers' }, label: m.take_back_powers() },
          { key: 'return-to-room', command: { type: 'return-to-room' }, label: m.return_to_room(), main: true },
          inRoom && { key: 'leave-room', command: { type: 'leave-room' }, label: m.leave_room(), quiet: true },
        ]}
      />
      <Withdrawal />
    </Section>
  )
}
