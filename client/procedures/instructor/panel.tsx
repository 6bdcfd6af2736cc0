/**
 * The instructor's controls. Every one is an act of the record; nothing here goes round the rules (OBS-1). Each has its place
 * for as long as the talks last: what has nothing to act on is off, and nothing takes its place.
 */
import type { JSX } from 'preact'
import { Acts } from '../../moves/acts.tsx'
import { m } from '../../paraglide/messages.js'
import { plenary } from '../../table/state/bodies.ts'
import { board } from '../../table/state/table.ts'
import { m as words } from '../../text/m.ts'
import { Section } from '../../ui/section.tsx'
import { ControlForms } from './control-forms.tsx'
import { NextStage } from './next-stage.tsx'
import './watch.css'

/** What is given more time, and by how many seconds. */
const more = (key: 'stage' | 'question' | 'ballot', seconds: number, label: string, isOpen = true) => ({
  command: { type: 'extend', key, seconds } as const,
  label,
  icon: 'more',
  off: !isOpen,
})

function Course(): JSX.Element {
  const isPaused = Boolean(board.value?.pausedAt)
  return (
    <div class="course">
      <Acts
        of={[
          {
            command: { type: isPaused ? 'resume' : 'pause' },
            label: isPaused ? m.resume() : m.pause(),
            icon: isPaused ? 'play' : 'pause',
            place: 'pause',
            main: isPaused,
          },
          more('stage', 300, m.extend_stage()),
          more('question', 60, m.extend_question(), plenary.value?.discussing !== ''),
          more('ballot', 60, m.extend_ballot(), plenary.value?.openBallot !== ''),
        ]}
      />
      <p class="note">{m.extend_note()}</p>
      <NextStage />
    </div>
  )
}

export function Controls(): JSX.Element {
  const phase = board.value?.phase
  return (
    <Section id="controls" title={m.controls()}>
      {phase === 'lobby' && (
        <>
          <p>{m.lobby_instructor()}</p>
          <Acts of={[{ command: { type: 'begin-talks' }, label: m.begin_talks(), icon: 'play', main: true }]} />
        </>
      )}
      {phase === 'over' && <p>{words.table_over()}</p>}
      {phase === 'talks' && <Course />}
      <ControlForms />
    </Section>
  )
}
