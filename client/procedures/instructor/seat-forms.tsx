/** What an instructor does with the people of one seat: lets them in, moves, mutes, and forgets them. */
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { DeskPerson } from '../../../shared/engine/procedures/delegation/view.ts'
import { act } from '../../moves/act.ts'
import { Acts } from '../../moves/acts.tsx'
import { m } from '../../paraglide/messages.js'
import { deskOf, scenario } from '../../table/state/table.ts'
import { roleName } from '../../table/words/closed-lists.ts'
import { partyName } from '../../table/words/names.ts'
import { isolated } from '../../text/isolated.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Hold } from '../../ui/hold.tsx'

const delegatesOf = (party: string): DeskPerson[] =>
  [...(deskOf(party)?.people.values() ?? [])].filter((p) => !p.bot && p.role !== 'instructor')

export function Reassign({ party }: { party: string }): JSX.Element | null {
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
export const Muting = ({ party }: { party: string }): JSX.Element => (
  <Acts
    of={delegatesOf(party).map(({ id, name, muted }) => ({
      command: { type: 'mute-person', person: id, muted: !muted },
      label: (muted ? m.unmute_person : m.mute_person)({ name: isolated(name) }),
      quiet: true,
    }))}
  />
)

/** The words and the name of a person are deleted (DEL-5). It cannot be taken back. */
export const Forgetting = ({ party }: { party: string }): JSX.Element => (
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

/** Who waits for the consent of a delegation that we look at; the instructor may give it instead (DEL-4). */
export function Newcomers({ party }: { party: string }): JSX.Element {
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
