/** What changed in the text since it was last read: the lines of the record that came after, but for our own acts. */
import { computed } from '@preact/signals'
import type { EventType } from '../../../shared/engine/kernel/event.ts'
import { markRead, readUpTo } from '../../table/record/read-marks.ts'
import { begunAfter, entries } from '../../table/record/record.ts'
import { agenda, seen } from '../../table/state/table.ts'
import { isInView } from '../../table/tabs/tabs.ts'

/** After these an article reads otherwise. */
const CHANGES: ReadonlySet<string> = new Set<EventType>([
  'question-raised',
  'option-added',
  'option-backed',
  'backing-withdrawn',
  'question-frozen',
  'question-settled',
  'settlement-confirmed',
  'settlement-joined',
  'question-left-open',
  'question-reopened',
])

/** Ids of the questions whose article reads otherwise than when we read it. */
export const changedQuestions = computed((): readonly string[] => {
  const upTo = readUpTo('text')
  if (upTo === undefined) return []
  const changed = new Set(
    entries.value
      .filter(({ seq, type, params }) => seq > upTo && CHANGES.has(type) && (params.party ?? '-') !== seen.value)
      .map(({ params }) => params.question),
  )
  return agenda.value.map(({ id }) => id).filter((id) => changed.has(id))
})

export const markTextRead = (): void => markRead('text', entries.peek().at(-1)?.seq ?? 0)

/** Whoever has the text before the eyes for the first time reads it as it stands. */
export function beginReading(): void {
  const hasCome = begunAfter.value !== undefined && agenda.value.length > 0
  if (hasCome && readUpTo('text') === undefined && isInView('text')) markTextRead()
}
