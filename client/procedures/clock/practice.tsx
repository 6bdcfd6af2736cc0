/** A break of somebody who practises alone (CLK-3); that the clocks wait for its answer is said where the answer is asked. */
import type { JSX } from 'preact'
import { Acts } from '../../moves/acts.tsx'
import { board } from '../../table/state/table.ts'
import { m } from '../../text/m.ts'
import { Icon } from '../../ui/icon.tsx'

export function PracticeClock(): JSX.Element {
  const isBreak = board.value?.stoppedFor === 'break'
  return (
    <div class="strip strip--practice" id={isBreak ? 'strip' : undefined}>
      {isBreak && <Icon name="pause" />}
      <span role="status">{isBreak ? m.break_note() : m.practice_runs()}</span>
      <Acts
        of={[
          { key: 'go-on', command: { type: 'go-on' }, label: m.go_on(), main: true },
          { key: 'take-a-break', command: { type: 'take-a-break' }, label: m.take_a_break(), quiet: true },
        ]}
      />
    </div>
  )
}
