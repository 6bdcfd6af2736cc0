/** Our delegation: who sits in it, who acts for the state, and the ways out of the room and of the talks (DEL). */
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { deadline } from '../state/now.ts'
import { board, desk, isReadOnly, me, seen } from '../state/table.ts'
import { roleName } from '../state/words.ts'
import { m } from '../text/m.ts'
import { Acts, isOffered } from './acts.tsx'
import { Clock } from './clock.tsx'
import { Icon } from './icon.tsx'
import { Section } from './section.tsx'
import './people.css'

export function Delegation(): JSX.Element | null {
  const mine = desk.value
  const [leaving, setLeaving] = useState(false)
  if (!mine) return null
  // Our announcement is on no board: the offer to confirm it tells of it.
  const withdrawal = isOffered('confirm-withdrawal')
    ? 'announced'
    : (board.value?.seats.get(seen.value)?.withdrawal ?? '')
  return (
    <Section id="delegation" title={m.delegation()} panel="brief">
      <ul class="people">
        {[...mine.people.values()].map((p) => (
          <li key={p.id} class={p.present ? '' : 'muted'}>
            <b>{p.id === me.value?.person ? m.name_you({ name: p.name }) : p.name}</b>{' '}
            <span class="note">
              {p.bot ? m.role_bot() : roleName(p.role)}
              {p.id === mine.acting && `, ${m.acts_now()}`}
              {!p.present && `, ${m.away()}`}
            </span>
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
          </li>
        ))}
      </ul>
      {mine.acting !== me.value?.person && !isReadOnly.value && <p class="note">{m.you_advise()}</p>}
      <Acts
        of={[
          { key: 'take-back-powers', command: { type: 'take-back-powers' }, label: m.take_back_powers() },
          { key: 'return-to-room', command: { type: 'return-to-room' }, label: m.return_to_room(), main: true },
          { key: 'leave-room', command: { type: 'leave-room' }, label: m.leave_room(), quiet: true },
        ]}
      />
      {withdrawal === '' && !leaving && (
        <Acts
          of={[{ key: 'announce-withdrawal', run: () => setLeaving(true), label: m.leave_negotiation(), quiet: true }]}
        />
      )}
      {(leaving || withdrawal) && (
        <div class="withdrawal">
          <p>
            <Icon name="offline" />{' '}
            {withdrawal === 'confirmed' || withdrawal === 'final' ? m.withdrawn() : m.withdrawal_warning()}
          </p>
          {withdrawal === 'confirmed' && (
            <Clock until={deadline(`undo:${seen.value}`)} label={m.instructor_can_undo()} />
          )}
          <Acts
            of={[
              { key: 'announce-withdrawal', command: { type: 'announce-withdrawal' }, label: m.withdraw_step_one() },
              { key: 'confirm-withdrawal', command: { type: 'confirm-withdrawal' }, label: m.withdraw_step_two() },
              {
                key: 'cancel-withdrawal',
                command: { type: 'cancel-withdrawal' },
                label: m.stay(),
                after: () => setLeaving(false),
              },
              leaving && withdrawal === '' && { label: m.stay(), run: () => setLeaving(false), quiet: true },
            ]}
          />
        </div>
      )}
    </Section>
  )
}
