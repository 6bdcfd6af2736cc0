/** The instructor's controls. Every one is an act of the record; nothing here goes round the rules (OBS-1). */
import type { JSX } from 'preact'
import { Acts } from '../../moves/acts.tsx'
import { plenary } from '../../table/state/bodies.ts'
import { board } from '../../table/state/table.ts'
import { m } from '../../text/m.ts'
import { Section } from '../../ui/section.tsx'
import { ControlForms } from './control-forms.tsx'
import './watch.css'

export function Controls(): JSX.Element {
  const at = board.value
  const lobby = at?.phase === 'lobby'
  const talks = at?.phase === 'talks'
  return (
    <Section id="controls" title={m.controls()}>
      {lobby && <p>{m.lobby_instructor()}</p>}
      {at?.phase === 'over' && <p>{m.table_over()}</p>}
      <Acts
        of={[
          lobby && { command: { type: 'begin-talks' }, label: m.begin_talks(), icon: 'play', main: true },
          talks && !at?.pausedAt && { command: { type: 'pause' }, label: m.pause(), icon: 'pause' },
          talks &&
            Boolean(at?.pausedAt) && { command: { type: 'resume' }, label: m.resume(), icon: 'play', main: true },
          talks && { command: { type: 'extend', key: 'stage', seconds: 300 }, label: m.extend_stage(), icon: 'more' },
          talks &&
            plenary.value?.discussing !== '' && {
              command: { type: 'extend', key: 'question', seconds: 60 },
              label: m.extend_question(),
              icon: 'more',
            },
          talks &&
            plenary.value?.openBallot !== '' && {
              command: { type: 'extend', key: 'ballot', seconds: 60 },
              label: m.extend_ballot(),
              icon: 'more',
            },
          talks && { command: { type: 'advance' }, label: m.advance(), icon: 'forward' },
        ]}
      />
      <ControlForms />
    </Section>
  )
}
