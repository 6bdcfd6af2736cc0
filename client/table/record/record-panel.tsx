/** The record as sentences, newest last; older lines by the page. What was said stands in the channels. */
import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { RecordEntry } from '../../../shared/protocol/messages.ts'
import { hour } from '../../text/format.ts'
import { m } from '../../text/m.ts'
import { recordText } from '../../text/sentence.ts'
import { printing } from '../../ui/printing.ts'
import { Section } from '../../ui/section.tsx'
import { Empty } from '../../ui/states.tsx'
import { entries, hasOlder, loadOlder } from './record.ts'
import './record.css'

const SHOWN = 12

export const recordLine = (entry: RecordEntry): string => recordText(entry.type, { by: entry.by, ...entry.params })

export function Record(): JSX.Element {
  const [all, setAll] = useState(false)
  const [busy, setBusy] = useState(false)
  const lines = entries.value.filter((e) => e.type !== 'said' && recordLine(e))
  const shown = all || printing.value ? lines : lines.slice(-SHOWN)
  const more = hasOlder.value || lines.length > shown.length

  async function older(): Promise<void> {
    if (!all) return setAll(true)
    setBusy(true)
    await loadOlder().catch(() => {})
    setBusy(false)
  }

  return (
    <Section id="record" title={m.record()}>
      {more && (
        <button class="btn btn--quiet" type="button" aria-disabled={busy} onClick={() => void older()}>
          {m.older_lines()}
        </button>
      )}
      {shown.length === 0 && <Empty>{m.record_empty()}</Empty>}
      <ol class="record">
        {shown.map((entry) => (
          <li key={entry.seq} class={entry.to === 'all' ? '' : 'record__own'}>
            <time dateTime={new Date(entry.at).toISOString()}>{hour(entry.at)}</time>
            <span>
              {recordLine(entry)}
              {entry.to !== 'all' && <span class="note"> {m.not_for_all()}</span>}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  )
}
