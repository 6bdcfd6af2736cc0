/** What everybody at the table may read up: the situation, the states, what is invented, terms, and where the facts are from. */
import type { ComponentChildren, JSX } from 'preact'
import { tx } from '../../text/lang.ts'
import { m } from '../../text/m.ts'
import { Chip } from '../../ui/chip.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Section } from '../../ui/section.tsx'
import { scenario } from '../state/table.ts'
import './background.css'

const Part = ({ title, children }: { title: string; children: ComponentChildren }): JSX.Element => (
  <Disclosure title={title}>
    <div class="background small">{children}</div>
  </Disclosure>
)

export function Background({ situation = true }: { situation?: boolean }): JSX.Element | null {
  const s = scenario.value
  if (!s) return null
  return (
    <Section id="background" title={m.background()}>
      {situation && (
        <Part title={m.situation()}>
          <p>{tx(s.setting)}</p>
        </Part>
      )}
      <Part title={m.the_states()}>
        {s.parties.map((party) => (
          <div key={party.id}>
            <p>
              <Chip party={party} named /> <b>{tx(party.officialName)}</b>
            </p>
            <p>{tx(party.profile)}</p>
          </div>
        ))}
      </Part>
      <Part title={m.terms()}>
        <dl>
          {s.glossary.map(({ term, meaning }) => (
            <div key={term.en}>
              <dt>{tx(term)}</dt>
              <dd>{tx(meaning)}</dd>
            </div>
          ))}
        </dl>
      </Part>
      <Part title={m.notes_of_scenario()}>
        {s.notes.map((note) => (
          <p key={note.en}>{tx(note)}</p>
        ))}
      </Part>
      <Part title={m.sources()}>
        <ul>
          {s.sources.map(({ id, title, place }) => (
            <li key={id}>
              {tx(title)} {place && <span class="muted">{place}</span>}
            </li>
          ))}
        </ul>
      </Part>
    </Section>
  )
}
