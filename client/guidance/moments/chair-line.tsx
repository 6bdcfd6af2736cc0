/** Who is in the chair from now on, who was until now, and why it passed: above what is to do, for a while (P20). */
import type { JSX } from 'preact'
import type { RecordEntry } from '../../../shared/protocol/messages.ts'
import { entries } from '../../table/record/record.ts'
import { recordLine } from '../../table/record/record-panel.tsx'
import { running } from '../../table/state/now.ts'
import { Icon } from '../../ui/icon.tsx'
import { chairPassedBy } from './chair-passed.ts'

export function ChairPassed(): JSX.Element | null {
  const line: RecordEntry | undefined = chairPassedBy(entries.value, running.value)
  return line ? (
    <p class="moment__chair">
      <Icon name="clock" /> <span>{recordLine(line)}</span>
    </p>
  ) : null
}
