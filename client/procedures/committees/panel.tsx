/** What a committee adopted stands unless a head calls it up in time: each such decision, its clock, and the way to do it. */
import type { JSX } from 'preact'
import { useContext } from 'preact/hooks'
import { Acts, Guided } from '../../moves/acts.tsx'
import { bodyTitle } from '../../table/state/bodies.ts'
import { deadline } from '../../table/state/now.ts'
import { board, pace } from '../../table/state/table.ts'
import { optionLabel, questionTitle } from '../../table/words/names.ts'
import { m } from '../../text/m.ts'
import { Countdown } from '../../ui/countdown.tsx'
import { Section } from '../../ui/section.tsx'
import { callable } from './callable.ts'
import './committees.css'

function Decision({ id }: { id: string }): JSX.Element | null {
  const q = board.value?.questions.get(id)
  const isCoached = useContext(Guided)?.has(`call-up:${id}`)
  if (!q) return null
  return (
    <li class="called">
      <div class="called__what">
        <p>
          <b>{questionTitle(id)}</b>
        </p>
        <p class="serif">{optionLabel(id, q.agreed)}</p>
        <p class="note">{m.decided_by({ body: bodyTitle(q.body) })}</p>
      </div>
      {!isCoached && <Countdown until={deadline(`call-up:${id}`)} of={pace.value?.callUp} label={m.clock_call_up()} />}
      <Acts
        of={[
          {
            key: `call-up:${id}`,
            command: { type: 'call-up', question: id },
            label: m.call_up(),
            icon: 'forward',
            quiet: true,
          },
        ]}
      />
    </li>
  )
}

export const CallUp = (): JSX.Element => (
  <Section id="call-up" title={m.call_up_title()}>
    <p class="note">{m.call_up_note()}</p>
    <ul class="calls">
      {callable.value.map((id) => (
        <Decision key={id} id={id} />
      ))}
    </ul>
  </Section>
)
