/** The clocks of a practice: that they wait for its person, and a break when it wants one (CLK-3). */
import type { JSX } from 'preact'
import { Acts } from '../../moves/acts.tsx'
import { board } from '../../table/state/table.ts'
import { m } from '../../text/m.ts'
import { Icon } from '../../ui/icon.tsx'

export function PracticeClock(): JSX.Element {
  const why = board.value?.stoppedFor
  const isBreak = why === 'break'
  return (
    <div class="strip strip--practice" id={isBreak ? 'strip' : undefined}>
      {why && <Icon name="pause" />}
      <span role="status">{isBreak ? m.break_note() : why === 'awaited' ? m.clock_waits() : m.practice_runs()}</span>
      <Acts
        of={[
          { key: 'go-on', command: { type: 'go-on' }, label: m.go_on(), main: true },
          { key: 'take-a-break', command: { type: 'take-a-break' }, label: m.take_a_break(), quiet: true },
        ]}
      />
    </div>
  )
}
