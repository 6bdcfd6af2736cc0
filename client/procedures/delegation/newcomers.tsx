/** Who asks to be let in while the talks are on (DEL-4); fetched when there is time, for few desks ever draw it. */
import type { JSX } from 'preact'
import { Acts } from '../../moves/acts.tsx'
import { deadline } from '../../table/state/now.ts'
import { desk } from '../../table/state/table.ts'
import { roleName } from '../../table/words/closed-lists.ts'
import { isolated } from '../../text/isolated.ts'
import { m } from '../../text/m.ts'
import { Countdown } from '../../ui/countdown.tsx'
import { Section } from '../../ui/section.tsx'
import './delegation.css'

export const Newcomers = (): JSX.Element => (
  <Section id="newcomers" title={m.delegation()}>
    <ul class="people">
      {[...(desk.value?.newcomers.values() ?? [])].map(({ id, name, role }) => (
        <li key={id}>
          <p>{m.newcomer_asks({ name: isolated(name), role: roleName(role) })}</p>
          <Countdown until={deadline(`admission:${id}`)} label={m.newcomer_waits_until()} />
          <Acts
            of={[
              {
                key: `answer-newcomer:${id}:yes`,
                command: { type: 'answer-newcomer', person: id, admit: true },
                label: m.let_in(),
                main: true,
              },
              {
                key: `answer-newcomer:${id}:no`,
                command: { type: 'answer-newcomer', person: id, admit: false },
                label: m.turn_away(),
                quiet: true,
              },
            ]}
          />
        </li>
      ))}
    </ul>
  </Section>
)
